import { money } from '@autoclub/domain-kit';
import {
  type Connection,
  type Language,
  type PageRequest,
  presentExplanation,
  presentMoney,
  presentPage,
} from '@autoclub/subgraph-kit';
import { presentWarnings } from '../../documents/graph';
import type { Quote } from '../application/quote';
import type { Refund } from '../domain/refund';
import type { OrderLine, RepairOrder as OrderState } from '../domain/repair-order';
import { type OrderTotals, payableOf, totalsOf } from '../domain/totals';
import type { QuotedLine, RepairOrderLine } from './repair-order-line.type';
import type { RepairOrderQuote } from './repair-order-quote.type';
import type { RepairOrderRefund } from './repair-order-refund.type';
import type { RepairOrderTotals } from './repair-order-totals.type';
import { orderPlace } from './order-place';
import type { RepairOrder } from './repair-order.type';

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}

/** From the domain to the graph; pure. */
export function presentOrder(order: OrderState, language: Language): RepairOrder {
  const { discountApproval: approval, ...rest } = order;
  const isReported = approval?.source !== 'APPROVED';
  return {
    ...rest,
    tierCode: order.tier,
    customer: { id: order.customerId },
    vehicle: { id: order.vehicleId },
    vehicleOwner: keyOf(order.vehicleOwnerId),
    membership: keyOf(order.membershipId),
    dealer: { id: order.dealerId },
    serviceAdvisor: keyOf(order.serviceAdvisorId),
    enteredBy: keyOf(order.enteredById),
    warnings: presentWarnings(order.warnings, language),
    paidWithPointsAmount: presentMoney(order.paidWithPoints),
    lines: order.lines.map(presentLine),
    totals: presentTotals(totalsOf(order.lines)),
    discountExplanation: presentExplanation(order.discountExplanation, language),
    discountApproval: approval && {
      approvedBy: isReported ? null : { id: approval.staffMemberId },
      source: isReported ? 'REPORTED' : 'APPROVED',
      reportedApprover: isReported ? { id: approval.staffMemberId } : null,
      reason: approval.reason,
    },
  };
}

/** A page of orders from the rows that were found for it. */
export function presentOrders(
  orders: readonly OrderState[],
  page: PageRequest,
  language: Language,
): Connection<RepairOrder> {
  return presentPage(orders, page, { node: (order) => presentOrder(order, language), cursor: orderPlace });
}

function presentLine(line: OrderLine): RepairOrderLine {
  return { ...presentPrice(line), id: line.id, refundedAmount: presentMoney(line.refunded) };
}

function presentPrice(line: Omit<OrderLine, 'id' | 'refunded'>): QuotedLine {
  const { kind, payer, description, technicianId, discountGround, list, discount } = line;
  return {
    kind,
    payer,
    description,
    technician: keyOf(technicianId),
    discountGround,
    listAmount: presentMoney(list),
    discountAmount: presentMoney(discount),
    payableAmount: presentMoney(payableOf(line)),
  };
}

function presentTotals(totals: OrderTotals): RepairOrderTotals {
  return {
    listAmount: presentMoney(totals.list),
    discountAmount: presentMoney(totals.discount),
    payableAmount: presentMoney(totals.payable),
    customerPayableAmount: presentMoney(totals.customerPayable),
    refundedAmount: presentMoney(totals.refunded),
  };
}

export function presentQuote(quote: Quote, language: Language): RepairOrderQuote {
  const unrefunded = quote.lines.map((line) => ({ ...line, refunded: money(0, line.list.currency) }));
  return {
    businessDay: quote.businessDay,
    tierCode: quote.tier,
    membership: quote.membershipId === null ? null : { id: quote.membershipId },
    lines: quote.lines.map(presentPrice),
    totals: presentTotals(totalsOf(unrefunded)),
    discountExplanation: presentExplanation(quote.discountExplanation, language),
    warnings: presentWarnings(quote.warnings, language),
    userErrors: [],
  };
}

export function presentRefund(refund: Refund): RepairOrderRefund {
  const lines = refund.lines.map(({ lineId, amount }) => ({ lineId, amount: presentMoney(amount) }));
  const registeredBy = keyOf(refund.registeredById);
  const [amount, inPointsAmount] = [presentMoney(refund.amount), presentMoney(refund.inPoints)];
  return { ...refund, registeredBy, amount, inPointsAmount, lines };
}
