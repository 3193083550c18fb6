import { money } from '@autoclub/domain-kit';
import { type Language, presentExplanation, presentMoney } from '@autoclub/subgraph-kit';
import type { Quote } from '../application/quote';
import type { Refund } from '../domain/refund';
import type { OrderLine, RepairOrder as OrderState } from '../domain/repair-order';
import { type OrderTotals, payableOf, totalsOf } from '../domain/totals';
import type { QuotedLine, RepairOrderLine } from './repair-order-line.type';
import type { RepairOrderQuote } from './repair-order-quote.type';
import type { RepairOrderRefund } from './repair-order-refund.type';
import type { RepairOrderTotals } from './repair-order-totals.type';
import type { RepairOrder } from './repair-order.type';

/** From the domain to the graph; pure. */
export function presentOrder(order: OrderState, language: Language): RepairOrder {
  const { customerId, vehicleId, membershipId, dealerId, serviceAdvisorId, discountApproval, ...rest } =
    order;
  return {
    ...rest,
    tierCode: order.tier,
    customer: { id: customerId },
    vehicle: { id: vehicleId },
    membership: membershipId === null ? null : { id: membershipId },
    dealer: { id: dealerId },
    serviceAdvisor: serviceAdvisorId === null ? null : { id: serviceAdvisorId },
    lines: order.lines.map(presentLine),
    totals: presentTotals(totalsOf(order.lines)),
    discountExplanation: presentExplanation(order.discountExplanation, language),
    discountApproval: discountApproval && {
      approvedBy: { id: discountApproval.staffMemberId },
      reason: discountApproval.reason,
    },
  };
}

function presentLine(line: OrderLine): RepairOrderLine {
  return { ...presentPrice(line), id: line.id, refundedAmount: presentMoney(line.refunded) };
}

function presentPrice(line: Omit<OrderLine, 'id' | 'refunded'>): QuotedLine {
  const { kind, payer, description, discountGround, list, discount } = line;
  return {
    kind,
    payer,
    description,
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
    userErrors: [],
  };
}

export function presentRefund(refund: Refund): RepairOrderRefund {
  const lines = refund.lines.map(({ lineId, amount }) => ({ lineId, amount: presentMoney(amount) }));
  return { ...refund, amount: presentMoney(refund.amount), lines };
}
