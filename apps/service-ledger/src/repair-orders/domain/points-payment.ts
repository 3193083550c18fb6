import {
  accepted,
  addMoney,
  type Money,
  money,
  type Outcome,
  refused,
  subtractMoney,
} from '@autoclub/domain-kit';
import type { RepairOrder } from './repair-order';
import { remainingTotal } from './totals';

/** What of an order the customer has to pay in money: what remains after refunds, less the part paid with points. */
export function owedInMoney({ lines, paidWithPoints }: Pick<RepairOrder, 'lines' | 'paidWithPoints'>): Money {
  return subtractMoney(remainingTotal(lines, 'CUSTOMER'), paidWithPoints);
}

/** The order with so much more of it paid with points; never more than the customer has to pay (rulebook PTS-07). */
export function payWithPoints(
  order: RepairOrder,
  worth: Money,
): Outcome<RepairOrder, 'PAYMENT_CURRENCY_MISMATCH' | 'PAYMENT_EXCEEDS_PAYABLE'> {
  const owed = owedInMoney(order);
  if (worth.currency !== owed.currency) return refused('PAYMENT_CURRENCY_MISMATCH');
  if (worth.amountMinor > owed.amountMinor) return refused('PAYMENT_EXCEEDS_PAYABLE');
  return accepted(next(order, addMoney(order.paidWithPoints, worth)));
}

/** The order without a part that was paid with points: the customer owes it in money. */
export function takeBackPoints(order: RepairOrder, worth: Money): RepairOrder {
  const left = Math.max(0, order.paidWithPoints.amountMinor - worth.amountMinor);
  return next(order, money(left, worth.currency));
}

function next(order: RepairOrder, paidWithPoints: Money): RepairOrder {
  return { ...order, paidWithPoints, version: order.version + 1 };
}
