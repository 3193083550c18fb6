import type { TenantScope } from './tenant-scope';

/**
 * The dealer of a scope as a condition of its own; none in a scope of several dealers. Row-level security would hide
 * the rows of others without it; with it the index is found, since every key begins with the dealer.
 */
export function ofDealer(scope: TenantScope): { dealerId?: string } {
  return scope.kind === 'dealer' ? { dealerId: scope.dealerId } : {};
}
