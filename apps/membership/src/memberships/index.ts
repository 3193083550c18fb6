import { openingBalancesJudged } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import { type Capability, type Host, onDeliveredRows } from '@autoclub/service-host';
import { customerBook, customerReading } from '../customers';
import { CustomerLookups } from '../customers/graph';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import { schemeFrom, tierBook, tierReading } from '../tiers';
import { TierLookups } from '../tiers/graph';
import { counterRow, importCounters } from './application/import-counters';
import type { MembershipsPorts } from './application/ports';
import { CustomerMembershipsResolver } from './graphql/customer-memberships.resolver';
import { MembershipApplyMutation } from './graphql/membership-apply.mutation';
import { MembershipApproveMutation } from './graphql/membership-approve.mutation';
import { MembershipLookups } from './graphql/membership-lookups';
import { MembershipQuery } from './graphql/membership.query';
import { MembershipRejectMutation } from './graphql/membership-reject.mutation';
import { MembershipResolver } from './graphql/membership.resolver';
import { MembershipTierResolver } from './graphql/membership-tier.resolver';
import { MembershipSubmitMutation } from './graphql/membership-submit.mutation';
import { MembershipsImportMutation } from './graphql/memberships-import.mutation';
import { QualifyingPointsImportMutation } from './graphql/qualifying-points-import.mutation';
import { OwnCardQuery } from './graphql/own-card.query';
import { ProgrammeTierDocumentsResolver } from './graphql/programme-tier.resolver';
import { membershipsReferences } from './graphql/references';
import { MembershipEntity } from './infra/membership.entity';
import { membershipReading } from './infra/membership-reading';
import { membershipBook } from './infra/membership.repository';
import { membershipReactions } from './infra/reactions';

export type { Arrived } from './application/arrived-facts';
export { judgeFacts } from './application/judge-facts';
export type { Occasion } from './application/keep-moves';
export type { MembershipBook, MembershipsPorts } from './application/ports';
export {
  documentRefusals,
  missingDocuments,
  readDocuments,
  type MembershipDocument,
  withDocuments,
} from './domain/membership-documents';
export { standingOf } from './domain/membership';
export type { Card, Membership, MembershipStatus } from './domain/membership';
export { membershipReading } from './infra/membership-reading';
export { membershipBook } from './infra/membership.repository';
export { runningMembership, runningMembershipId } from './infra/running-membership';

/** Who is in the club with which card, from the draft of the application on, and what points make of the tier. */
export const memberships: Capability = {
  name: 'memberships',
  entities: [MembershipEntity],
  graph(host) {
    const { database } = host;
    const unit = host.unit(membershipsIn(host));
    const reading = membershipReading(database);
    const lookups = new MembershipLookups(reading);
    const tiers = new TierLookups(tierReading(database));
    const customers = new CustomerLookups(customerReading(database));
    const network = new NetworkLookups(networkReading(database));
    const schemeOn = schemeFrom(host.programmes);
    return {
      resolvers: [
        new CustomerMembershipsResolver(lookups),
        new MembershipQuery(lookups, reading),
        new MembershipResolver(tiers, customers, network, lookups, schemeOn),
        new MembershipTierResolver(tiers, customers, network, schemeOn),
        new OwnCardQuery(lookups, network, schemeOn),
        new ProgrammeTierDocumentsResolver(),
        new MembershipApplyMutation(unit, lookups),
        new MembershipSubmitMutation(unit, lookups),
        new MembershipApproveMutation(unit, lookups),
        new MembershipRejectMutation(unit, lookups),
        new MembershipsImportMutation(unit),
        new QualifyingPointsImportMutation(unit),
      ],
      references: membershipsReferences(lookups),
    };
  },
  reactions: (host) => [
    ...membershipReactions(host, membershipsIn(host)),
    onDeliveredRows(host, {
      kind: 'OPENING_COUNTERS',
      row: counterRow,
      entered: importCounters,
      portsOf: membershipsIn(host),
      judged: openingBalancesJudged,
    }),
  ],
};

/** What memberships work on in a transaction, for a later capability that judges facts as part of its own work. */
export function membershipsIn({ programmes, ids }: Host): (tx: Tx) => MembershipsPorts {
  const schemeOn = schemeFrom(programmes);
  return (tx) => ({
    network: networkBook(tx),
    customers: customerBook(tx),
    tiers: tierBook(tx),
    memberships: membershipBook(tx),
    schemeOn,
    ids,
  });
}
