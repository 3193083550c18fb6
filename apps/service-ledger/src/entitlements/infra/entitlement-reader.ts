import type { Database } from '@autoclub/persistence';
import type { EntitlementReader } from '../application/entitlement-reader';
import { EntitlementRepository } from './entitlement.repository';

/** The look-ups of the graph, each a transaction of the reader's scope. */
export function entitlementReader(database: Database): EntitlementReader {
  return {
    byIds: ({ scope }, ids) =>
      database.transaction(scope, (tx) => new EntitlementRepository(tx, scope).byIds(ids)),
    usesOf: ({ scope }, entitlementIds) =>
      database.transaction(scope, (tx) => new EntitlementRepository(tx, scope).usesOf(entitlementIds)),
  };
}
