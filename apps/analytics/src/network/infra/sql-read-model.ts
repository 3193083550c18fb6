import type { Database, Tx } from '@autoclub/persistence';
import type { ReadModel } from '../application/ports';

/** A read model in PostgreSQL; each use case reads in one transaction that carries the caller's tenant. */
export function sqlReadModel<Reads>(database: Database, readsOf: (tx: Tx) => Reads): ReadModel<Reads> {
  return { read: (scope, work) => database.transaction(scope, (tx) => work(readsOf(tx))) };
}
