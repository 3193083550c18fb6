import type { Reader } from '../application/reading';

/**
 * The reader's dealer as a condition of its own. Row-level security would hide the rows of others without it; with it
 * the index is found, since every key begins with the dealer.
 */
export function ofReader(reader: Reader): { dealerId?: string } {
  return reader.kind === 'dealer' ? { dealerId: reader.dealerId } : {};
}
