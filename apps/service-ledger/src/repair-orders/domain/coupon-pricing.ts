import { money, type Money, shareOf, sumMoney } from '@autoclub/domain-kit';
import type { CouponTerms } from '../../coupons';
import type { PricedLine } from './discount-explanation';
import { couponIdsOf, isMemberPriced, type LineDraft } from './line-pricing';
import { proportionalShare } from './proportional-share';
import type { LineKind } from './repair-order';

/** How much a coupon took off the lines that name it. */
export interface CouponUseAmount {
  readonly couponId: string;
  readonly amount: Money;
}

/** The kind of line that money off is for. */
const MONEY_OFF: Partial<Record<CouponTerms['kind'], LineKind>> = {
  MONEY_OFF_BOUTIQUE: 'BOUTIQUE',
  MONEY_OFF_INSURANCE_RENEWAL: 'INSURANCE',
};

/** Whether a coupon can take anything off a line: the customer pays it, and it is of the coupon's kind (SVC-07). */
export function fitsLine({ kind }: CouponTerms, line: LineDraft): boolean {
  if (kind === 'FREE_SERVICE') return line.payer === 'CUSTOMER';
  if (kind === 'LABOUR_DISCOUNT') return isMemberPriced(line);
  return line.payer === 'CUSTOMER' && MONEY_OFF[kind] === line.kind;
}

/**
 * What coupons would take off each line (rulebook SVC-07): a free service its list price, a discount its share of each
 * labour line, rounded half-up, and money off its worth, spread in proportion over the lines that name the coupon, so
 * that the parts sum to it; never more than the list prices.
 */
export function couponDiscounts(
  lines: readonly LineDraft[],
  coupons: ReadonlyMap<string, CouponTerms>,
): readonly Money[] {
  const discounts = lines.map(({ list }) => money(0, list.currency));
  for (const [couponId, coupon] of coupons) {
    const own = lines.flatMap((line, i) =>
      line.couponId === couponId && fitsLine(coupon, line) ? [{ line, i }] : [],
    );
    const parts = partsOf(
      coupon,
      own.map(({ line }) => line),
    );
    own.forEach(({ line, i }, n) => (discounts[i] = money(parts[n] ?? 0, line.list.currency)));
  }
  return discounts;
}

function partsOf({ kind, worth, discountBp }: CouponTerms, lines: readonly LineDraft[]): number[] {
  const lists = lines.map(({ list }) => list.amountMinor);
  if (kind === 'FREE_SERVICE') return lists;
  if (kind === 'LABOUR_DISCOUNT') return lines.map(({ list }) => shareOf(list, discountBp ?? 0).amountMinor);
  const whole = Math.min(
    worth.amountMinor,
    lists.reduce((sum, list) => sum + list, 0),
  );
  return proportionalShare(whole, lists);
}

/** What each named coupon took off in the end; nothing where tier or approval were better. */
export function couponUses(
  drafts: readonly LineDraft[],
  priced: readonly Pick<PricedLine, 'discount' | 'discountGround'>[],
): readonly CouponUseAmount[] {
  return couponIdsOf(drafts).map((couponId) => {
    const amounts = priced.flatMap(({ discount, discountGround }, i) =>
      drafts[i]?.couponId === couponId && discountGround === 'COUPON' ? [discount] : [],
    );
    return { couponId, amount: sumMoney(amounts, drafts[0]?.list.currency) };
  });
}
