import { money, rateOf, sumMoney } from '@autoclub/domain-kit';
import type { BasisPoints, Money } from '@autoclub/domain-kit';

/*
 * What an activity brought (rulebook ACT-06): satisfaction, attendance, and the business of those who came from its day
 * up to and including so many days after.
 */

/** What was counted of an activity. */
export interface Counted {
  /** Customers who had a place in the end, those included who did not come. */
  readonly registeredCount: number;
  readonly answerCount: number;
  readonly scoreSum: number;
  readonly orders: Money;
  readonly policies: Money;
  /** Boutique goods on orders, and those that were paid with points. */
  readonly boutique: Money;
  readonly carsReturnedCount: number;
}

export interface ActivityResult extends Counted {
  /** Hundredths of a point of 0 to 10, rounded down; null without answers. */
  readonly averageScore: number | null;
  /** Of those with a place, the share that came. */
  readonly attendance: BasisPoints | null;
  readonly business: Money;
  /** Business for each yuan of cost; null without costs. */
  readonly returnOnCost: BasisPoints | null;
}

/** The figures of one activity; `cost` is null until it was reported. */
export function resultOf(
  counted: Counted,
  { attendedCount, cost }: { readonly attendedCount: number; readonly cost: Money | null },
): ActivityResult {
  const { registeredCount, answerCount, scoreSum, orders, policies, boutique } = counted;
  const business = sumMoney([orders, policies, boutique]);
  return {
    ...counted,
    averageScore: answerCount === 0 ? null : Math.floor((100 * scoreSum) / answerCount),
    attendance: rateOf(attendedCount, registeredCount),
    business,
    returnOnCost: cost && cost.amountMinor > 0 ? rateOf(business.amountMinor, cost.amountMinor) : null,
  };
}

export const NOTHING_COUNTED: Counted = {
  registeredCount: 0,
  answerCount: 0,
  scoreSum: 0,
  orders: money(0),
  policies: money(0),
  boutique: money(0),
  carsReturnedCount: 0,
};
