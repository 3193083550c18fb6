import type { Capability } from '@autoclub/service-host';
import { ownedElsewhere } from '@autoclub/subgraph-kit';
import { CustomerEntity, DealerEntity, MembershipEntity, StaffMemberEntity } from './graphql/entities';
import { reactions } from './infra/reactions';

export type { Dealer, Network } from './application/ports';
export { type AskMembership, membershipOf, type MembershipVariables } from './infra/ask-membership';
export { erasedAmong } from './infra/erased-customers';
export { sqlNetwork } from './infra/sql-network';

/** Copies of what other services own: dealers and their staff, consents of customers, tiers of memberships. */
export const network: Capability = {
  name: 'network',
  graph: () => ({
    resolvers: [],
    orphanedTypes: [CustomerEntity, MembershipEntity, DealerEntity, StaffMemberEntity],
    references: {
      Customer: ownedElsewhere,
      Membership: ownedElsewhere,
      Dealer: ownedElsewhere,
      StaffMember: ownedElsewhere,
    },
  }),
  reactions: () => reactions,
};
