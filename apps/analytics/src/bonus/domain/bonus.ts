import type { LocalDate, Period } from '@autoclub/domain-kit';

/*
 * The bonus of a customer manager for one quarter and its frozen roster (rulebook ANA-03). Everything is judged in
 * whole numbers: shares by multiplying out, the ticket factor as a fraction, and one rounding at the very end.
 */

/** The numbers of the bonus; quota and base ticket are configuration of the dealer. */
export interface BonusTerms {
  /** The satisfaction of the roster must be above this, 0 to 10. */
  readonly satisfactionAbove: number;
  /** Shares of customers with spend from which the full and the half quota is paid, basis points. */
  readonly fullShareBp: number;
  readonly halfShareBp: number;
  /** What each customer of the roster counts, minor units. */
  readonly fullQuotaMinor: number;
  readonly halfQuotaMinor: number;
  /** The ticket that the roster's average is measured by, minor units. */
  readonly baseTicketMinor: number;
}

/** What the events say of a roster in its quarter. */
export interface RosterResult {
  /** Customers of the frozen roster. */
  readonly customerCount: number;
  /** Of these, who paid for something in the quarter; claims and free checks do not count. */
  readonly activeCount: number;
  readonly scoreSum: number;
  readonly scoreCount: number;
  /** What they paid in all, and in how many visits. */
  readonly paidMinor: number;
  readonly ticketCount: number;
}

export type BonusStep = 'FULL' | 'HALF' | 'NONE';

/** A bonus gate by gate. */
export interface Bonus {
  readonly isSatisfied: boolean;
  readonly step: BonusStep;
  /** What one customer of the roster counts, minor units; 0 below the half share. */
  readonly quotaMinor: number;
  /** Roster times quota, before the ticket factor, minor units. */
  readonly baseMinor: number;
  /** The factor as a fraction of whole numbers; null without a paid visit. */
  readonly ticketFactor: { readonly paidMinor: number; readonly ofMinor: number } | null;
  readonly bonusMinor: number;
}

/** The bonus of a roster; never below nothing, since it does not reduce pay (rulebook ANA-03). */
export function bonusOf(result: RosterResult, terms: BonusTerms): Bonus {
  const isSatisfied = result.scoreCount > 0 && result.scoreSum > terms.satisfactionAbove * result.scoreCount;
  const step = stepOf(result, terms);
  const quotaMinor = { FULL: terms.fullQuotaMinor, HALF: terms.halfQuotaMinor, NONE: 0 }[step];
  const baseMinor = result.customerCount * quotaMinor;
  const ticketFactor =
    result.ticketCount > 0
      ? { paidMinor: result.paidMinor, ofMinor: result.ticketCount * terms.baseTicketMinor }
      : null;
  const bonusMinor = isSatisfied && ticketFactor ? scaled(baseMinor, ticketFactor) : 0;
  return { isSatisfied, step, quotaMinor, baseMinor, ticketFactor, bonusMinor };
}

function stepOf({ customerCount, activeCount }: RosterResult, terms: BonusTerms): BonusStep {
  const reaches = (shareBp: number) => customerCount > 0 && 10_000 * activeCount >= shareBp * customerCount;
  if (reaches(terms.fullShareBp)) return 'FULL';
  return reaches(terms.halfShareBp) ? 'HALF' : 'NONE';
}

/** An amount times a fraction, rounded half-up to one minor unit; the product may pass 2^53, so it is exact beyond. */
function scaled(baseMinor: number, { paidMinor, ofMinor }: NonNullable<Bonus['ticketFactor']>): number {
  if (paidMinor <= 0) return 0;
  const [product, of] = [BigInt(baseMinor) * BigInt(paidMinor), BigInt(ofMinor)];
  const two = BigInt(2);
  return Number((two * product + of) / (two * of));
}

/** What so many more customers with spend would bring, at the ticket of today (rulebook ANA-03). */
export function bonusWithMore(result: RosterResult, more: number, terms: BonusTerms): Bonus {
  const activeCount = Math.min(result.customerCount, result.activeCount + more);
  return bonusOf({ ...result, activeCount }, terms);
}

/** A roster with the days its bonus is measured on. */
export interface Roster {
  readonly dealerId: string;
  readonly rosterId: string;
  readonly managerId: string;
  readonly quarter: Period;
  /** The first day that no longer counts: the end of the quarter, or the day on which the manager left. */
  readonly measuredTo: LocalDate;
}
