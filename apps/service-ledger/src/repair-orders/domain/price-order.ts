import { type LocalDate, membershipInForce } from '@autoclub/domain-kit';
import type { Membership, StaffMember } from '../../network';
import { explainDiscount, type PricedLine } from './discount-explanation';
import type { DiscountsOn } from './discount-programme';
import type { Explanation } from '@autoclub/domain-kit';
import { type LineDraft, priceLine } from './line-pricing';
import { type DiscountRefusal, discountRefusals } from './refusals';
import type { DiscountApproval } from './repair-order';

/**
 * What a price is asked for; the same for a quote and a settlement, so both always agree (rulebook SVC-02).
 */
export interface PricingRequest {
  readonly lines: readonly LineDraft[];
  readonly businessDay: LocalDate;
  readonly approval: DiscountApproval | null;
}

export interface PricingPremises {
  readonly memberships: readonly Membership[];
  readonly discountsOn: DiscountsOn;
  readonly approver: StaffMember | undefined;
}

export interface PricedOrder {
  readonly membershipId: string | null;
  readonly tier: string | null;
  readonly lines: readonly PricedLine[];
  readonly discountApproval: DiscountApproval | null;
  readonly discountExplanation: Explanation;
}

/** Prices every line by the membership and the programme in force on the business day (rulebook CONV-6). */
export function priceOrder(request: PricingRequest, premises: PricingPremises): PricedOrder {
  const held = membershipInForce(premises.memberships, request.businessDay);
  const programme = premises.discountsOn(request.businessDay);
  const tier = held?.tier ?? null;
  const rate = held ? (programme.labourDiscountBp[held.tier] ?? 0) : 0;
  const lines = request.lines.map(({ kind, payer, description, list, ...draft }) => {
    const { discount, ground } = priceLine({ kind, payer, description, list, ...draft }, rate);
    return { kind, payer, description, list, discount, discountGround: ground };
  });
  const isApproved = lines.some((line) => line.discountGround === 'APPROVED');
  const approval = isApproved ? request.approval : null;
  const { businessDay } = request;
  const terms = { tier, rate, businessDay, programmeVersion: programme.version };
  const approved = approval && {
    approvedBy: premises.approver?.staffNumber ?? approval.staffMemberId,
    reason: approval.reason,
  };
  return {
    membershipId: held?.membershipId ?? null,
    tier,
    lines,
    discountApproval: approval,
    discountExplanation: explainDiscount(lines, { ...terms, approval: approved }),
  };
}

/** Who may approve a discount beyond the tier's (rulebook SVC-03). */
const APPROVING_ROLES: readonly string[] = ['STORE_MANAGER', 'CLUB_MANAGER'];

function mayApproveDiscounts(member: StaffMember): boolean {
  return member.roles.some((role) => APPROVING_ROLES.includes(role));
}

/**
 * Who may not get what was asked: beyond the tier only by a named manager with a reason (rulebook SVC-03).
 */
export function discountFaults(
  priced: PricedOrder,
  request: PricingRequest,
  { approver }: PricingPremises,
): DiscountRefusal[] {
  const { approval } = request;
  const isManager = approver !== undefined && mayApproveDiscounts(approver);
  const refusals: DiscountRefusal[] = [];
  if (approval && !approver)
    refusals.push(discountRefusals.no('STAFF_MEMBER_NOT_FOUND', ['discountApproval', 'staffMemberId']));
  priced.lines.forEach((line, i) => {
    const field = ['lines', i, 'discountAmount'];
    if (line.discount.amountMinor > line.list.amountMinor)
      refusals.push(discountRefusals.no('DISCOUNT_EXCEEDS_LIST', field));
    else if (line.discountGround === 'APPROVED' && !approval)
      refusals.push(discountRefusals.no('DISCOUNT_NOT_APPROVED', field));
  });
  if (priced.discountApproval && approver && !isManager)
    refusals.push(discountRefusals.no('DISCOUNT_NOT_APPROVED', ['discountApproval', 'staffMemberId']));
  return refusals;
}
