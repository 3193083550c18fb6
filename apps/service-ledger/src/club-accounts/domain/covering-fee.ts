import { type Money, money } from '@autoclub/domain-kit';

/** What a simulation of the fee goes by (rulebook SVC-18). */
export interface FeePremises {
  readonly expense: Money;
  /** Income beside fees. */
  readonly otherIncome: Money;
  /** Memberships that paid a fee in the period. */
  readonly payingCount: number;
}

/**
 * The fee that each paying member would have to pay so that nothing is lost, rounded up to the fen; null where nobody
 * pays, nothing where other income covers it all.
 */
export function coveringFee({ expense, otherIncome, payingCount }: FeePremises): Money | null {
  if (payingCount === 0) return null;
  const lacking = Math.max(0, expense.amountMinor - otherIncome.amountMinor);
  return money(Math.ceil(lacking / payingCount), expense.currency);
}
