import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { closePeriod, reopenPeriod } from './application/close-period';
import type { ClubReads } from './application/ports';
import { recordIncome } from './application/record-income';
import { ClubMutation } from './graphql/club.mutation';
import { ClubResolver } from './graphql/club.resolver';
import { StatementOfMembership } from './graphql/statement-of.resolver';
import { clubPorts, clubsFrom } from './infra/club-ports';
import { ClubReadsRepository } from './infra/club-reads.repository';
import {
  ClubActivityEntity,
  ClubAttendanceEntity,
  ClubEntryEntity,
  ClubOutsideFactEntity,
  ClubPeriodEntity,
  ClubPeriodStepEntity,
} from './infra/club.entity';
import { reactions } from './infra/reactions';

/** The accounts of the club: double entry, periods, statements of members, workload (rulebook SVC-06, SVC-18, SVC-19). */
export const clubAccounts: Capability = {
  name: 'club-accounts',
  entities: [
    ClubOutsideFactEntity,
    ClubAttendanceEntity,
    ClubActivityEntity,
    ClubEntryEntity,
    ClubPeriodEntity,
    ClubPeriodStepEntity,
  ],
  graph,
  reactions,
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, clubPorts(host));
  const reads = sqlUnitOfWork<ClubReads>(
    host.database,
    (tx, { scope }) => new ClubReadsRepository(tx, scope),
  );
  const commands = { close: closePeriod(unit), reopen: reopenPeriod(unit), income: recordIncome(unit) };
  return {
    resolvers: [
      new ClubResolver(reads, clubsFrom(host.programmes)),
      new StatementOfMembership(reads),
      new ClubMutation(commands, reads),
    ],
  };
}
