import { accepted, type Money, money, type Outcome, refused, subtractMoney } from '@autoclub/domain-kit';
import type { PointsPayment, RepairOrder } from './repair-order';
import { remainingTotal, totalsOf } from './totals';

type Payable = Pick<RepairOrder, 'lines' | 'paidWithPoints'>;

/** What of an order the customer has to pay in money: what remains after refunds, less the part paid with points. */
export function owedInMoney({ lines, paidWithPoints }: Payable): Money {
  return subtractMoney(remainingTotal(lines, 'CUSTOMER'), paidWithPoints);
}

/** All refunds of what the customer pays. */
export function refundedToCustomer({ lines }: Pick<RepairOrder, 'lines'>): number {
  const own = lines.filter(({ payer }) => payer === 'CUSTOMER');
  return totalsOf(own).refunded.amountMinor;
}

/** What a point of a payment is worth, in minor units. */
export function pointWorthOf({ worthMinor, points }: Pick<PointsPayment, 'worthMinor' | 'points'>): number {
  return worthMinor / points;
}

/** The order with so much more of it paid with points; never more than the customer has to pay (rulebook PTS-07). */
export function payWithPoints(
  order: RepairOrder,
  { redemptionId, points, worth }: Pick<PointsPayment, 'redemptionId' | 'points'> & { readonly worth: Money },
): Outcome<RepairOrder, 'PAYMENT_CURRENCY_MISMATCH' | 'PAYMENT_EXCEEDS_PAYABLE'> {
  const owed = owedInMoney(order);
  if (worth.currency !== owed.currency) return refused('PAYMENT_CURRENCY_MISMATCH');
  if (worth.amountMinor > owed.amountMinor) return refused('PAYMENT_EXCEEDS_PAYABLE');
  const payment: PointsPayment = {
    redemptionId,
    points,
    worthMinor: worth.amountMinor,
    returnedPoints: 0,
    refundedBeforeMinor: refundedToCustomer(order),
  };
  return accepted({ ...paidBy(order, [...order.pointsPayments, payment]), version: order.version + 1 });
}

/** The order without what a redemption paid and refunds have not returned: the customer owes it in money. */
export function takeBackPoints(order: RepairOrder, redemptionId: string): RepairOrder {
  const left = order.pointsPayments.filter((payment) => payment.redemptionId !== redemptionId);
  return { ...paidBy(order, left), version: order.version + 1 };
}

/** The order with its payments as they are now. */
export function paidBy<Order extends Pick<RepairOrder, 'paidWithPoints'>>(
  order: Order,
  pointsPayments: readonly PointsPayment[],
): Order & Pick<RepairOrder, 'pointsPayments'> {
  const paidMinor = pointsPayments.reduce((sum, payment) => sum + leftMinor(payment), 0);
  return { ...order, pointsPayments, paidWithPoints: money(paidMinor, order.paidWithPoints.currency) };
}

function leftMinor(payment: PointsPayment): number {
  return payment.worthMinor - payment.returnedPoints * pointWorthOf(payment);
}

/** How a refund goes back: so much in money, the rest as points of these payments. */
export interface SplitRefund {
  readonly payments: readonly PointsPayment[];
  readonly inPointsMinor: number;
}

/**
 * Splits what a customer gets back of an order that points have paid in part (rulebook PTS-07): of each payment the
 * share that its refunds have of what was paid since, rounded down to whole points and never worth more than the
 * refund; the rest is money. Where less was paid in money than that, more points go back; undefined where whole points
 * cannot make up the difference. The last refund returns all that is left.
 */
export function splitRefund(
  order: Pick<RepairOrder, 'lines' | 'paidWithPoints' | 'pointsPayments'>,
  refundMinor: number,
): SplitRefund | undefined {
  const remainingMinor = remainingTotal(order.lines, 'CUSTOMER').amountMinor - refundMinor;
  const refundedMinor = refundedToCustomer(order) + refundMinor;
  let moneyMinor = refundMinor;
  const give = (payment: PointsPayment, wanted: number): PointsPayment => {
    const worth = pointWorthOf(payment);
    const left = payment.points - payment.returnedPoints;
    const points = Math.max(0, Math.min(wanted, left, Math.floor(moneyMinor / worth)));
    moneyMinor -= points * worth;
    return { ...payment, returnedPoints: payment.returnedPoints + points };
  };
  const shared = order.pointsPayments.map((payment) =>
    give(payment, pointsDue(payment, remainingMinor, refundedMinor) - payment.returnedPoints),
  );
  const owedMinor = owedInMoney(order).amountMinor;
  const payments = shared.map((payment) =>
    give(payment, Math.ceil((moneyMinor - owedMinor) / pointWorthOf(payment))),
  );
  if (moneyMinor > owedMinor) return undefined;
  return { payments, inPointsMinor: refundMinor - moneyMinor };
}

/** The share of the points that the refunds since their payment have; exact, as the product is of big integers. */
function pointsDue(
  { points, refundedBeforeMinor }: PointsPayment,
  remainingMinor: number,
  refundedMinor: number,
): number {
  const since = refundedMinor - refundedBeforeMinor;
  const paid = remainingMinor + since;
  return paid <= 0 ? 0 : Number((BigInt(points) * BigInt(since)) / BigInt(paid));
}
