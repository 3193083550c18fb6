import {
  type BasisPoints,
  formatMoney,
  type LocalDate,
  money,
  type Money,
  sumMoney,
} from '@autoclub/domain-kit';
import type { Explanation } from './explanation';
import { isMemberPriced } from './line-pricing';
import type { OrderLine } from './repair-order';

/**
 * What the discount was judged by: the tier in force on the business day, its share, and who approved more.
 */
export interface DiscountTerms {
  readonly tier: string | null;
  readonly rate: BasisPoints;
  readonly businessDay: LocalDate;
  readonly programmeVersion: string;
  readonly approval: { readonly approvedBy: string; readonly reason: string } | null;
}

/** A line with its price; whatever else a line carries does not matter here. */
export type PricedLine = Omit<OrderLine, 'id' | 'refunded'>;

/** More terms than this are summed up in one, so that a formula stays readable. */
const SHOWN_TERMS = 5;

/**
 * Why this much was taken off (rulebook CONV-4): the tier's share of each labour line (SVC-02), or a
 * manager's approval beyond it, or neither because nobody but a member gets a discount (SVC-03).
 */
export function explainDiscount(lines: readonly PricedLine[], terms: DiscountTerms): Explanation {
  const { tier, rate, businessDay, programmeVersion: ruleVersion, approval } = terms;
  const result = formatMoney(total(lines.map((line) => line.discount)));
  const decided = { ruleVersion, formula: formulaOf(lines, rate), result };
  const labourAmount = formatMoney(total(lines.filter(isMemberPriced).map((line) => line.list)));
  if (approval && tier === null) return { ...decided, ruleId: 'SVC-03', inputs: { ...approval } };
  if (approval) {
    const inputs = { tier: tier ?? '', discountRate: percent(rate), labourAmount, ...approval };
    return { ...decided, ruleId: 'SVC-03', inputs, template: 'SVC-03.approved-beyond-tier' };
  }
  if (tier === null) return { ...decided, ruleId: 'SVC-03', inputs: { nonMemberOn: businessDay } };
  return { ...decided, ruleId: 'SVC-02', inputs: { tier, discountRate: percent(rate), labourAmount } };
}

function formulaOf(lines: readonly PricedLine[], rate: BasisPoints): string {
  const byTier = lines.filter((line) => line.discountGround === 'TIER');
  const approved = lines.filter((line) => line.discountGround === 'APPROVED');
  const terms =
    byTier.length <= SHOWN_TERMS
      ? byTier.map((line) => `round(${formatMoney(line.list)} * ${percent(rate)})`)
      : [`sum of round(list * ${percent(rate)}) over ${byTier.length} lines`];
  if (approved.length > 0) terms.push(formatMoney(total(approved.map((line) => line.discount))));
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
