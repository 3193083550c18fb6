import { can, requirePermission } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';

/** Whose roster is meant: the caller's own unless another is named, which needs the right to manage rosters. */
export function managerFor({ principal }: GraphContext, managerId?: string | null): string | null {
  const own = principal.staffMemberId ?? null;
  const wanted = managerId ?? own;
  if (wanted !== own) requirePermission(principal, 'rosters:manage');
  return wanted;
}

/** The manager whose rosters the caller may change; null: everybody's. */
export function ownerOnly({ principal }: GraphContext): string | null {
  return can(principal, 'rosters:manage') ? null : (principal.staffMemberId ?? '');
}
