import {
  addMoney,
  type Explanation,
  type LocalDate,
  money,
  type Money,
  subtractMoney,
} from '@autoclub/domain-kit';
import { type OrderLine, type PricedOrder, remainingOf, type RepairOrder } from '../../repair-orders';

/**
 * An order that should have had another discount than it got, because a card or a tier of its day became known only
 * after it was settled (rulebook SVC-02, SVC-21). The order itself stays as it was settled.
 */
export interface DueDiscount {
  readonly dealerId: string;
  readonly repairOrderId: string;
  readonly customerId: string;
  readonly businessDay: LocalDate;
  /** The card and the tier that were in force. */
  readonly membershipId: string;
  readonly tier: string;
  /** What was taken off, and what should have been. */
  readonly given: Money;
  readonly due: Money;
  /** What the customer has paid too much and not got back. */
  readonly owed: Money;
  readonly explanation: Explanation;
}

/** How one ends: something was given in its place, or a named person says why nothing is. */
export const ENDINGS = ['COMPENSATED', 'DISMISSED'] as const;
export type Ending = (typeof ENDINGS)[number];

export const LATE_DISCOUNT_STATES = ['OPEN', 'NOTHING_OWED', ...ENDINGS] as const;
export type LateDiscountState = (typeof LATE_DISCOUNT_STATES)[number];

export interface EndedLateDiscount {
  readonly as: Ending;
  /** What was owed when it ended; more than that opens it again. */
  readonly amount: Money;
  readonly at: Date;
  readonly byId: string | null;
  /** The act that made it good, as the dealer names it: a refund, a coupon, a top-up. */
  readonly compensatedBy: string | null;
  readonly reason: string;
}

export interface LateDiscount extends DueDiscount {
  readonly id: string;
  readonly listedAt: Date;
  readonly ended: EndedLateDiscount | null;
  readonly traceId: string;
}

/** Where it stands, which follows from the amounts alone: no order in which facts arrive makes another state. */
export function stateOf({ owed, ended }: Pick<LateDiscount, 'owed' | 'ended'>): LateDiscountState {
  if (ended && owed.amountMinor <= ended.amount.amountMinor) return ended.as;
  return owed.amountMinor > 0 ? 'OPEN' : 'NOTHING_OWED';
}

/**
 * What an order should have had by what is known now. Undefined where it got that, or more. An order that was priced as
 * a non-member's is due even where nothing is owed, for nobody else says whose card it belongs to.
 */
export function dueDiscount(order: RepairOrder, priced: PricedOrder): DueDiscount | undefined {
  const { membershipId, tier, lines, discountExplanation: explanation } = priced;
  if (membershipId === null || tier === null) return undefined;
  const none = money(0, order.lines[0]?.list.currency);
  const dueOf = (at: number) => lines[at]?.discount ?? none;
  const total = (amounts: readonly Money[]) => amounts.reduce(addMoney, none);
  const owed = total(order.lines.map((line, at) => owedOn(line, dueOf(at))));
  if (owed.amountMinor === 0 && order.membershipId !== null) return undefined;
  const { dealerId, id: repairOrderId, customerId, businessDay } = order;
  const given = total(order.lines.map(({ discount }) => discount));
  const due = total(order.lines.map((_, at) => dueOf(at)));
  const of = { dealerId, repairOrderId, customerId, businessDay };
  return { ...of, membershipId, tier, given, due, owed, explanation };
}

/** What was refunded on a line is not owed once more. */
function owedOn(line: OrderLine, due: Money): Money {
  const none = money(0, line.list.currency);
  if (due.amountMinor <= line.discount.amountMinor) return none;
  const [difference, paid] = [subtractMoney(due, line.discount), remainingOf(line)];
  return difference.amountMinor < paid.amountMinor ? difference : paid;
}
