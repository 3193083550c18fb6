import type { TenantScope } from '@autoclub/identity';

/** The dealer whose rows a reader may see; null where not one dealer alone. The first wall, before the row policies. */
export function dealerOfScope(scope: TenantScope): string | null {
  return scope.kind === 'dealer' ? scope.dealerId : null;
}
