import { formatMoney, money, type Money } from '@autoclub/domain-kit';
import {
  type DataOf,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { usedFacts } from '../../coupons';
import type { Dealer } from '../../network';
import type { Refund } from '../domain/refund';
import type { OrderLine, RepairOrder } from '../domain/repair-order';
import type { Settlement } from '../domain/settlement';
import { type OrderTotals, remainingOf, remainingTotal, totalsOf } from '../domain/totals';

type OrderState = DataOf<typeof repairOrderSettled>;

/**
 * What is published of a settlement or an amendment: the whole order as it is now, and the coupons that it
 * used; nothing where nothing changed.
 */
export function settlementFacts({ change, order, coupons }: Settlement, dealer: Dealer): Fact[] {
  if (change === 'UNCHANGED') return [];
  const contract = change === 'SETTLED' ? repairOrderSettled : repairOrderAmended;
  const settled = { contract, data: orderState(order), sequence: order.version, home: homeOf(dealer) };
  return [settled, ...usedFacts(coupons, dealer)];
}

/** What is published when a part of an order was paid with points, or is no longer: the whole order (PTS-07). */
export function pointsPaymentFact(order: RepairOrder, dealer: Dealer): Fact {
  return {
    contract: repairOrderAmended,
    data: orderState(order),
    sequence: order.version,
    home: homeOf(dealer),
  };
}

/**
 * What is published of a refund: the order as it remains after all refunds, on which points are counted again
 * (PTS-05).
 */
export function refundFact(order: RepairOrder, refund: Refund, dealer: Dealer): Fact {
  const data = {
    ...orderState(order),
    refundId: refund.id,
    refundedOn: refund.refundedOn,
    refundedAmount: asDecimal(refund.amount),
    refundedTotalAmount: asDecimal(totalsOf(order.lines).refunded),
    ...returnedPoints(order, refund),
  };
  return { contract: repairOrderRefunded, data, sequence: order.version, home: homeOf(dealer) };
}

/** What points had paid goes back as points, of each redemption so many in all (rulebook PTS-07). */
function returnedPoints({ pointsPayments }: RepairOrder, { inPoints }: Refund) {
  if (pointsPayments.length === 0) return {};
  return {
    refundedInPointsAmount: asDecimal(inPoints),
    pointsPayments: pointsPayments.map(({ redemptionId, points, returnedPoints: returned }) => ({
      redemptionId,
      points,
      returnedPoints: returned,
    })),
  };
}

function homeOf({ id: dealerId, regionId }: Dealer): Fact['home'] {
  return { dealerId, regionId };
}

function orderState(order: RepairOrder): OrderState {
  return {
    repairOrderId: order.id,
    dealerId: order.dealerId,
    customerId: order.customerId,
    vehicleId: order.vehicleId,
    membershipId: order.membershipId,
    serviceAdvisorId: order.serviceAdvisorId,
    roNumber: order.roNumber,
    externalRef: order.externalRef,
    revision: order.revision,
    kind: order.kind,
    settledAt: order.settledAt.toISOString(),
    businessDay: order.businessDay,
    mileageKm: order.mileageKm,
    lines: order.lines.map(lineState),
    totals: totalsState(totalsOf(order.lines), order.lines),
    ...(order.paidWithPoints.amountMinor > 0
      ? { paidWithPointsAmount: asDecimal(order.paidWithPoints) }
      : {}),
  };
}

function lineState(line: OrderLine): OrderState['lines'][number] {
  return {
    lineId: line.id,
    kind: line.kind,
    payer: line.payer,
    listAmount: asDecimal(line.list),
    discountAmount: asDecimal(line.discount),
    payableAmount: asDecimal(remainingOf(line)),
  };
}

/** Events carry what remains payable; the graph shows the amounts as settled with the refunds beside them. */
function totalsState({ list, discount }: OrderTotals, lines: readonly OrderLine[]): OrderState['totals'] {
  const ofCustomer = lines.filter((line) => line.payer === 'CUSTOMER');
  return {
    listAmount: asDecimal(list),
    discountAmount: asDecimal(discount),
    payableAmount: asDecimal(remainingTotal(lines)),
    customerPayableAmount: asDecimal(
      ofCustomer.length > 0 ? remainingTotal(ofCustomer) : money(0, list.currency),
    ),
  };
}

function asDecimal(amount: Money): { amount: string; currencyCode: string } {
  return { amount: formatMoney(amount), currencyCode: amount.currency };
}
