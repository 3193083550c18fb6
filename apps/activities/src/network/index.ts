import type { Capability } from '@autoclub/service-host';
import { ownedElsewhere } from '@autoclub/subgraph-kit';
import { CustomerEntity, DealerEntity, MembershipEntity } from './graphql/entities';
import { reactions } from './infra/reactions';

export type { Dealer, Network } from './application/ports';
export { sqlNetwork } from './infra/sql-network';

/** Copies of what other services own: dealers, consents of customers, tiers of memberships. */
export const network: Capability = {
  name: 'network',
  graph: () => ({
    resolvers: [],
    orphanedTypes: [CustomerEntity, MembershipEntity, DealerEntity],
    references: { Customer: ownedElsewhere, Membership: ownedElsewhere, Dealer: ownedElsewhere },
  }),
  reactions: () => reactions,
};
