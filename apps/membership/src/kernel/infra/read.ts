import type { Database, Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';

/** A short transaction in the reader's tenant; row-level security stands behind each statement. */
export type Read = <T>(reader: Reader, work: (tx: Tx) => Promise<T>) => Promise<T>;

export function readOver(database: Database): Read {
  return ({ scope }, work) => database.transaction(scope, work);
}
