import type { Reader } from '@autoclub/use-cases';

/**
 * The reader's dealer as a condition of its own. Row-level security would hide the rows of others without it; with it
 * the index is found, since every key begins with the dealer.
 */
export function ofReader({ scope }: Reader): { dealerId?: string } {
  return scope.kind === 'dealer' ? { dealerId: scope.dealerId } : {};
}
