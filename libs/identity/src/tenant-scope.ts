import { cancellationOf, type Cancellation } from './cancellation';
import { actsForDealer, type Principal } from './principal';

/** The rows a caller can reach at all; the database enforces it beneath every query (rulebook PLT-02). */
export type TenantScope = Rows & {
  /** Ends what is done in the scope when its request is cancelled; work without a request has none. */
  readonly cancellation?: Cancellation;
};

type Rows =
  | { readonly kind: 'dealer'; readonly dealerId: string }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'everything' };

/**
 * The scope of a principal. A dealer's people see their dealer, a regional analyst its region; OEM analysts,
 * auditors and operators reach every dealer, and the table of rights keeps them from persons. A principal whose
 * tenant is missing is a bug of the verifier and throws, so that it never widens to everything.
 */
export function tenantScopeOf(principal: Principal): TenantScope {
  const rows = rowsOf(principal);
  const cancellation = cancellationOf(principal);
  return cancellation ? { ...rows, cancellation } : rows;
}

function rowsOf(principal: Principal): Rows {
  if (actsForDealer(principal.kind)) return { kind: 'dealer', dealerId: present(principal.dealerId) };
  if (principal.kind === 'REGION_ANALYST') return { kind: 'region', regionId: present(principal.regionId) };
  return { kind: 'everything' };
}

function present(tenant: string | null): string {
  if (!tenant) throw new Error('The principal names no tenant.');
  return tenant;
}
