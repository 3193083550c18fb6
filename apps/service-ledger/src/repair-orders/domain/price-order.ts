import { type LocalDate, membershipInForce } from '@autoclub/domain-kit';
import type { Coupon } from '../../coupons';
import type { Actor, Membership, StaffMember } from '../../network';
import {
  approvalInForce,
  type AskedApproval,
  type DiscountApproval,
  type StandingApproval,
} from './discount-approval';
import { explainDiscount, type PricedLine } from './discount-explanation';
import type { DiscountsOn } from './discount-programme';
import type { Explanation } from '@autoclub/domain-kit';
import { type LineDraft, priceLine } from './line-pricing';
import { type CouponUseAmount, couponDiscounts, couponUses } from './coupon-pricing';
import { type DiscountRefusal, discountRefusals } from './refusals';

/**
 * What a price is asked for; the same for a quote and a settlement, so both always agree (rulebook SVC-02).
 */
export interface PricingRequest {
  readonly lines: readonly LineDraft[];
  readonly businessDay: LocalDate;
  readonly approval: AskedApproval | null;
}

export interface PricingPremises {
  readonly memberships: readonly Membership[];
  readonly discountsOn: DiscountsOn;
  /** Whom the document names as approver. */
  readonly approver: StaffMember | undefined;
  /** Whose document it is. */
  readonly actor: Actor;
  /** What a manager allowed beforehand on this order. */
  readonly standing: StandingApproval | undefined;
  /** The coupons that lines name, by their ids. */
  readonly coupons: ReadonlyMap<string, Coupon>;
}

export interface PricedOrder {
  readonly membershipId: string | null;
  readonly tier: string | null;
  readonly lines: readonly PricedLine[];
  readonly discountApproval: DiscountApproval | null;
  readonly discountExplanation: Explanation;
  /** What each coupon took off. */
  readonly couponUses: readonly CouponUseAmount[];
}

/** Prices every line by the membership and the programme in force on the business day (rulebook CONV-6). */
export function priceOrder(request: PricingRequest, premises: PricingPremises): PricedOrder {
  const held = membershipInForce(premises.memberships, request.businessDay);
  const programme = premises.discountsOn(request.businessDay);
  const tier = held?.tier ?? null;
  const rate = held ? (programme.labourDiscountBp[held.tier] ?? 0) : 0;
  const byCoupon = couponDiscounts(request.lines, premises.coupons);
  const lines = request.lines.map(({ kind, payer, description, list, ...draft }, i) => {
    const { discount, ground } = priceLine({ kind, payer, description, list, ...draft }, rate, byCoupon[i]);
    const technicianId = draft.technicianId ?? null;
    return { kind, payer, description, technicianId, list, discount, discountGround: ground };
  });
  const isApproved = lines.some((line) => line.discountGround === 'APPROVED');
  const approval = isApproved ? approvalInForce(request.approval, premises) : null;
  const { businessDay } = request;
  const uses = couponUses(request.lines, lines);
  const couponNumbers = uses.flatMap(({ couponId, amount }) =>
    amount.amountMinor > 0 ? [premises.coupons.get(couponId)?.couponNumber ?? couponId] : [],
  );
  const terms = { tier, rate, businessDay, programmeVersion: programme.version, couponNumbers };
  const approved = approval && {
    approvedBy: nameOf(request, premises) ?? approval.staffMemberId,
    reason: approval.reason,
    source: approval.source,
  };
  return {
    membershipId: held?.membershipId ?? null,
    tier,
    lines,
    discountApproval: approval,
    discountExplanation: explainDiscount(lines, { ...terms, approval: approved }),
    couponUses: uses,
  };
}

/** Who may approve a discount beyond the tier's (rulebook SVC-03). */
const APPROVING_ROLES: readonly string[] = ['STORE_MANAGER', 'CLUB_MANAGER'];

export function mayApproveDiscounts(member: StaffMember): boolean {
  return member.roles.some((role) => APPROVING_ROLES.includes(role));
}

function nameOf({ approval }: PricingRequest, { approver, standing }: PricingPremises): string | undefined {
  return approval ? approver?.staffNumber : standing?.approverNumber;
}

/**
 * Who may not get what was asked: beyond the tier only by the approval of a manager with a reason (rulebook SVC-03).
 */
export function discountFaults(
  priced: PricedOrder,
  { approval: asked }: PricingRequest,
  { approver, standing }: PricingPremises,
): DiscountRefusal[] {
  const { no } = discountRefusals;
  const beyond = priced.lines.filter((line) => line.discountGround === 'APPROVED');
  const isGranted =
    priced.discountApproval !== null && (!asked || (approver && mayApproveDiscounts(approver)));
  const refusals: DiscountRefusal[] = [];
  if (asked && !approver) refusals.push(no('STAFF_MEMBER_NOT_FOUND', ['discountApproval', 'staffMemberId']));
  else if (asked && beyond.length > 0 && !isGranted)
    refusals.push(no('DISCOUNT_NOT_APPROVED', ['discountApproval', 'staffMemberId']));
  priced.lines.forEach((line, i) => {
    const field = ['lines', i, 'discountAmount'];
    if (line.discount.amountMinor > line.list.amountMinor) refusals.push(no('DISCOUNT_EXCEEDS_LIST', field));
    else if (line.discountGround === 'APPROVED' && !asked && !isGranted)
      refusals.push(no('DISCOUNT_NOT_APPROVED', field));
  });
  const total = beyond.reduce((sum, { discount }) => sum + discount.amountMinor, 0);
  if (!asked && isGranted && standing && total > standing.limit.amountMinor)
    refusals.push(no('DISCOUNT_NOT_APPROVED', ['lines']));
  return refusals;
}
