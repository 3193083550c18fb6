import type { TenantScope } from '@autoclub/identity';

export type { TenantScope };

/** Reactions to events, imports of the network and operator commands work across dealers. */
export const everything: TenantScope = { kind: 'everything' };

/** What `app.tenant` holds when a transaction may see the rows of every dealer. */
export const EVERY_TENANT = '*';

/** The two settings the row policies read; an empty one matches no row. */
export function settingsOf(scope: TenantScope): { tenant: string; region: string } {
  switch (scope.kind) {
    case 'dealer':
      return { tenant: plain(scope.dealerId), region: '' };
    case 'region':
      return { tenant: '', region: plain(scope.regionId) };
    case 'everything':
      return { tenant: EVERY_TENANT, region: '' };
  }
}

/** A dealer that calls itself `*` would see everything; an id with a quote never came from us. */
function plain(id: string): string {
  if (!/^\w{1,64}$/.test(id)) throw new Error('A tenant id may hold only letters, digits and underscores');
  return id;
}

/**
 * The dealer of a scope as a condition of its own; none in a scope of several dealers. Row-level security would hide
 * the rows of others without it; with it the index is found, since every key begins with the dealer.
 */
export function ofDealer(scope: TenantScope): { dealerId?: string } {
  return scope.kind === 'dealer' ? { dealerId: scope.dealerId } : {};
}
