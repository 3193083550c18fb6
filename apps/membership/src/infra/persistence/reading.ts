import type { Database, Tx } from '@autoclub/persistence';
import type { Reader, Reading } from '../../application/reading';
import { customerReading } from './customer-reading';
import { membershipReading } from './membership-reading';
import { networkReading } from './network-reading';

/** A short transaction in the reader's tenant. */
export type Read = <T>(reader: Reader, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Everything the graph reads, over PostgreSQL; row-level security stands behind each statement. */
export function readingOn(database: Database): Reading {
  const read: Read = (reader, work) => database.transaction(reader, work);
  return { ...networkReading(read), ...customerReading(read), ...membershipReading(read) };
}
