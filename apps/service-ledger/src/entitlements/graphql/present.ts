import { type Language, presentMoney } from '@autoclub/subgraph-kit';
import type { BenefitNames } from '../application/benefit-names';
import { type Entitlement as EntitlementState, remainingCount } from '../domain/entitlement';
import type { EntitlementUse as UseState } from '../domain/entitlement-use';
import type { Entitlement, EntitlementUse } from './entitlement.type';

/** A benefit as the graph shows it. */
export function presentEntitlement(
  entitlement: EntitlementState,
  names: BenefitNames,
  language: Language,
): Entitlement {
  const { id, code, tier, validity, grantedCount, usedCount, closedOn, membershipId, traceId } = entitlement;
  return {
    id,
    code,
    name: names.get(code)?.[language] ?? code,
    tierCode: tier,
    validity,
    grantedCount,
    usedCount,
    remainingCount: remainingCount(entitlement),
    closedOn,
    membership: { id: membershipId },
    traceId,
  };
}

export function presentUse(use: UseState): EntitlementUse {
  const { value, performedById, registeredById, reversal, ...rest } = use;
  return {
    ...rest,
    valueAmount: presentMoney(value),
    performedBy: { id: performedById },
    registeredBy: keyOf(registeredById),
    reversal: reversal && { ...reversal, reversedBy: keyOf(reversal.reversedById) },
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
