import type { TenantScope, Tx } from '@autoclub/persistence';
import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import type { OpeningBooks, OpeningReads } from './application/ports';
import { resetDay, saveDay } from './application/save-day';
import { OpeningDayMutation } from './graphql/opening-day.mutation';
import { OpeningDayResolver } from './graphql/opening-day.resolver';
import { weeklyWindowsFrom } from './infra/programme';
import { SpecialDayEntity } from './infra/special-day.entity';
import { SpecialDayRepository } from './infra/special-day.repository';

export type { OpeningBooks } from './application/ports';
export {
  MOST_CLOSED_DAYS,
  openDayAfter,
  type OpeningWindow,
  type OpenSpan,
  spansOf,
} from './domain/opening-hours';

/** When the workshop works and how much it takes on: weeks of the programme, holidays, evenings (rulebook SVC-12). */
export const openingHours: Capability = { name: 'opening-hours', entities: [SpecialDayEntity], graph };

/** The hours of a dealer inside one transaction, for the capabilities that book or count working days in theirs. */
export function openingBooksIn(
  tx: Tx,
  scope: TenantScope,
  { programmes }: Pick<Host, 'programmes'>,
): OpeningBooks {
  return new SpecialDayRepository(tx, scope, weeklyWindowsFrom(programmes));
}

function graph(host: Host) {
  const weekly = weeklyWindowsFrom(host.programmes);
  const unit = sqlUnitOfWork(host.database, (tx, { scope }) => new SpecialDayRepository(tx, scope, weekly));
  const reads = sqlUnitOfWork<OpeningReads>(
    host.database,
    (tx, { scope }) => new SpecialDayRepository(tx, scope, weekly),
  );
  return {
    resolvers: [new OpeningDayResolver(reads), new OpeningDayMutation(saveDay(unit), resetDay(unit), reads)],
  };
}
