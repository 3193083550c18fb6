import type { Membership } from '../../network';
import type { DiscountsOn } from './discount-programme';
import { type PricedOrder, priceOrder } from './price-order';
import type { OrderLine, RepairOrder } from './repair-order';

/**
 * What an order would come to by what is known now, through the code that settled it (rulebook SVC-02). Approvals and
 * coupons stand as they were given: what a line got by one is asked for again, and the better of it and the tier's
 * counts. The lines are those of the order, in its order.
 */
export function priceAgain(
  order: RepairOrder,
  memberships: readonly Membership[],
  discountsOn: DiscountsOn,
): PricedOrder {
  const { businessDay, discountApproval: approval } = order;
  const asked = approval && { staffMemberId: approval.staffMemberId, reason: approval.reason };
  const actor = {
    staffMemberId: approval?.staffMemberId ?? null,
    isSystem: approval !== null && approval.source !== 'APPROVED',
  };
  return priceOrder(
    { lines: order.lines.map(asAsked), businessDay, approval: asked },
    {
      memberships,
      discountsOn,
      actor,
      standing: undefined,
      approver: approverOf(order),
      coupons: new Map(),
    },
  );
}

/** A discount below the tier's has no effect and was not kept; only what goes beyond is asked for again. */
function asAsked({ kind, payer, description, list, discount, discountGround }: OrderLine) {
  const isByTier = discountGround === 'TIER' || discountGround === 'NONE';
  return { kind, payer, description, list, requestedDiscount: isByTier ? null : discount };
}

/** By the name that the explanation of the order bears, so that both explain in the same words. */
function approverOf({ discountApproval, discountExplanation: { inputs } }: RepairOrder) {
  const staffNumber = inputs['approvedBy'];
  if (!discountApproval || typeof staffNumber !== 'string') return undefined;
  return { id: discountApproval.staffMemberId, staffNumber, roles: [] };
}
