import type { Capability } from '@autoclub/service-host';
import { CustomerEntity, DealerEntity, MembershipEntity } from './graphql/entities';
import { references } from './graphql/references';
import { reactions } from './infra/reactions';
import { sqlNetworkReader } from './infra/sql-network';

export type { ByOwner, ListPart, Place } from './application/list-part';
export type { Dealer, Network } from './application/ports';
export { listPerOwner } from './infra/list-per-owner';
export type { OwnedList } from './infra/list-per-owner';
export { pick } from './infra/rows';
export type { Row } from './infra/rows';
export { sqlNetwork } from './infra/sql-network';

/** Copies of what other services own: dealers, consents of customers, memberships. */
export const network: Capability = {
  name: 'network',
  graph: ({ database }) => ({
    resolvers: [],
    orphanedTypes: [CustomerEntity, MembershipEntity, DealerEntity],
    references: references(sqlNetworkReader(database)),
  }),
  reactions: () => reactions,
};
