import { money, sumMoney } from '@autoclub/domain-kit';
import type { LocalDate, Money } from '@autoclub/domain-kit';

/*
 * The end of an activity (rulebook ACT-13): the report of form, content and effect that a held one is due, or its
 * cancellation, with the attendance and the four costs (rulebook ACT-03).
 */

/** The four costs of an activity, and the part of the first that participants paid. */
export interface Costs {
  /** Venue and travel of the customers. */
  readonly customers: Money;
  readonly staffAndCars: Money;
  readonly media: Money;
  readonly giftsAndMaterials: Money;
  readonly paidByParticipants: Money;
}

export const NO_COSTS: Costs = {
  customers: money(0),
  staffAndCars: money(0),
  media: money(0),
  giftsAndMaterials: money(0),
  paidByParticipants: money(0),
};

/** What the dealer pays out of the quarter's share: all but the customers' own (rulebook ACT-03). */
export function dealersCost({ staffAndCars, media, giftsAndMaterials }: Costs): Money {
  return sumMoney([staffAndCars, media, giftsAndMaterials]);
}

/** All four, without what participants paid. */
export function wholeCost(costs: Costs): Money {
  const { customers, paidByParticipants } = costs;
  return money(
    dealersCost(costs).amountMinor + customers.amountMinor - paidByParticipants.amountMinor,
    customers.currency,
  );
}

/** The cost of one person who came, companions included, rounded half-up to the fen; null when nobody came. */
export function costPerHead(costs: Costs, heads: number): Money | null {
  if (heads === 0) return null;
  const { amountMinor, currency } = wholeCost(costs);
  return money(Math.floor((2 * amountMinor + heads) / (2 * heads)), currency);
}

/** Who had a place and who came. */
export interface Attendance {
  /** Customers who had a place in the end, those included who did not come. */
  readonly registeredCount: number;
  readonly attendedCount: number;
  readonly noShowCount: number;
  /** Companions of those who came. */
  readonly companionCount: number;
}

/** What is said of an activity that is over. */
export interface Ending {
  readonly outcome: 'HELD' | 'CANCELLED';
  readonly closedOn: LocalDate;
  readonly attendance: Attendance;
  readonly costs: Costs;
  readonly budget: Money | null;
  readonly largeCoverageRate: number;
}
