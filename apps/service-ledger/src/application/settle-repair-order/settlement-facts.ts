import { formatMoney, money, type Money } from '@autoclub/domain-kit';
import {
  type DataOf,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
} from '@autoclub/event-contracts';
import type { Dealer } from '../../domain/network';
import type { Refund } from '../../domain/refund';
import type { OrderLine, RepairOrder } from '../../domain/repair-order';
import type { Settlement } from '../../domain/settlement';
import { type OrderTotals, remainingOf, remainingTotal, totalsOf } from '../../domain/totals';
import type { Fact } from '../ports';

type OrderState = DataOf<typeof repairOrderSettled>;

/**
 * What is told of a settlement or an amendment: the whole order as it is now. Nothing of one that changed
 * nothing.
 */
export function settlementFacts({ change, order }: Settlement, dealer: Dealer): Fact[] {
  if (change === 'UNCHANGED') return [];
  const contract = change === 'SETTLED' ? repairOrderSettled : repairOrderAmended;
  return [{ contract, data: orderState(order), sequence: order.version, dealer }];
}

/**
 * What is told of a refund: the order as it remains after all refunds, on which points are counted again
 * (PTS-05).
 */
export function refundFact(order: RepairOrder, refund: Refund, dealer: Dealer): Fact {
  const data = {
    ...orderState(order),
    refundId: refund.id,
    refundedOn: refund.refundedOn,
    refundedAmount: told(refund.amount),
    refundedTotalAmount: told(totalsOf(order.lines).refunded),
  };
  return { contract: repairOrderRefunded, data, sequence: order.version, dealer };
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
  };
}

function lineState(line: OrderLine): OrderState['lines'][number] {
  return {
    lineId: line.id,
    kind: line.kind,
    payer: line.payer,
    listAmount: told(line.list),
    discountAmount: told(line.discount),
    payableAmount: told(remainingOf(line)),
  };
}

/** Events carry what remains payable; the graph shows the amounts as settled with the refunds beside them. */
function totalsState({ list, discount }: OrderTotals, lines: readonly OrderLine[]): OrderState['totals'] {
  const ofCustomer = lines.filter((line) => line.payer === 'CUSTOMER');
  return {
    listAmount: told(list),
    discountAmount: told(discount),
    payableAmount: told(remainingTotal(lines)),
    customerPayableAmount: told(ofCustomer.length > 0 ? remainingTotal(ofCustomer) : money(0, list.currency)),
  };
}

function told(amount: Money): { amount: string; currencyCode: string } {
  return { amount: formatMoney(amount), currencyCode: amount.currency };
}
