import {
  type BasisPoints,
  type Explanation,
  formatMoney,
  type LocalDate,
  money,
  type Money,
  sumMoney,
} from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { isMemberPriced } from './line-pricing';
import type { ApprovalSource } from './discount-approval';
import type { OrderLine } from './repair-order';

/**
 * What the discount was judged by: the tier in force on the business day, its share, and who approved more.
 */
export interface DiscountTerms {
  readonly tier: string | null;
  readonly rate: BasisPoints;
  readonly businessDay: LocalDate;
  readonly programmeVersion: string;
  /** Numbers of the coupons that took something off. */
  readonly couponNumbers: readonly string[];
  readonly approval: {
    readonly approvedBy: string;
    readonly reason: string;
    readonly source: ApprovalSource;
  } | null;
}

/** A line with its price; whatever else a line carries does not matter here. */
export type PricedLine = Omit<OrderLine, 'id' | 'refunded'>;

/** More terms than this are summed up in one, so that a formula stays readable. */
const SHOWN_TERMS = 5;

/**
 * Why this much was taken off (rulebook CONV-4): the tier's share of each labour line or a coupon (SVC-02), or
 * a manager's approval beyond them, or nothing because only a member gets a discount (SVC-03).
 */
export function explainDiscount(
  lines: readonly PricedLine[],
  { tier, rate, businessDay, programmeVersion: ruleVersion, couponNumbers, approval: given }: DiscountTerms,
): Explanation {
  const result = formatMoney(total(lines.map((line) => line.discount)));
  const decided = { ruleVersion, formula: formulaOf(lines, rate), result };
  const isReported = given?.source === 'REPORTED';
  const approval = given && { approvedBy: given.approvedBy, reason: given.reason };
  const coupons = couponNumbers.join(', ');
  if (tier === null)
    return approval
      ? explanation(isReported ? 'SVC-03.reported-discount' : 'SVC-03.approved-discount', {
          ...decided,
          inputs: { ...approval },
        })
      : coupons
        ? explanation('SVC-02.coupon', { ...decided, inputs: { coupons } })
        : explanation('SVC-03.no-discount', { ...decided, inputs: { nonMemberOn: businessDay } });
  const labourAmount = formatMoney(total(lines.filter(isMemberPriced).map((line) => line.list)));
  const inputs = { tier, discountRate: percent(rate), labourAmount };
  return approval
    ? explanation(isReported ? 'SVC-03.reported-beyond-tier' : 'SVC-03.approved-beyond-tier', {
        ...decided,
        inputs: { ...inputs, ...approval },
      })
    : coupons
      ? explanation('SVC-02.discount-or-coupon', { ...decided, inputs: { ...inputs, coupons } })
      : explanation('SVC-02.discount', { ...decided, inputs });
}

function formulaOf(lines: readonly PricedLine[], rate: BasisPoints): string {
  const byTier = lines.filter((line) => line.discountGround === 'TIER');
  const byCoupon = lines.filter((line) => line.discountGround === 'COUPON');
  const approved = lines.filter((line) => line.discountGround === 'APPROVED');
  const terms =
    byTier.length <= SHOWN_TERMS
      ? byTier.map((line) => `round(${formatMoney(line.list)} * ${percent(rate)})`)
      : [`sum of round(list * ${percent(rate)}) over ${byTier.length} lines`];
  for (const others of [byCoupon, approved])
    if (others.length > 0) terms.push(formatMoney(total(others.map((line) => line.discount))));
  return terms.length === 0 ? formatMoney(money(0)) : terms.join(' + ');
}

function total(amounts: readonly Money[]): Money {
  return sumMoney(amounts, amounts[0]?.currency);
}

/** 500 basis points as `5%`, 1250 as `12.5%`: integers in, decimal text out. */
function percent(rate: BasisPoints): string {
  const rest = String(rate % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.trunc(rate / 100));
  return rest === '' ? `${whole}%` : `${whole}.${rest}%`;
}
