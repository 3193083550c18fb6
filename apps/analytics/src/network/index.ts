import type { Capability } from '@autoclub/service-host';
import { CustomerEntity, DealerEntity, RegionEntity } from './graphql/entities';
import { references } from './graphql/references';
import { networkReads } from './infra/network-reads';
import { reactions } from './infra/reactions';
import { sqlReadModel } from './infra/sql-read-model';

export { originOf } from './application/copies-of-events';
export type { CustomerHome, DealerCopy, ReadModel } from './application/ports';
export type { Origin } from './domain/copies';
export { asOfDay, NATION_TIME_ZONE } from './domain/dealers-day';
export { keepLatest, latestOfBatch, ORIGIN_COLUMNS, upsertFacts } from './infra/keep-latest';
export type { FactTable } from './infra/keep-latest';
export { sqlReadModel } from './infra/sql-read-model';

/** Copies of what other services own: regions, dealers, customers, vehicles. */
export const network: Capability = {
  name: 'network',
  graph: ({ database }) => ({
    resolvers: [],
    orphanedTypes: [CustomerEntity, DealerEntity, RegionEntity],
    references: references(sqlReadModel(database, networkReads)),
  }),
  reactions: () => reactions,
};
