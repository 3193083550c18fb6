import { money } from '@autoclub/domain-kit';
import { type Language, presentExplanation, presentMoney } from '@autoclub/subgraph-kit';
import type { Quote } from '../application/quote-repair-order/quote-repair-order';
import { type Entitlement as EntitlementState, remainingCount } from '../domain/entitlement';
import type { EntitlementUse as UseState } from '../domain/entitlement-use';
import type { InsurancePolicy as PolicyState } from '../domain/insurance-policy';
import type { Refund } from '../domain/refund';
import type { OrderLine, RepairOrder as OrderState } from '../domain/repair-order';
import { type OrderTotals, payableOf, totalsOf } from '../domain/totals';
import type { BenefitNames } from './graph-deps';
import type { Entitlement, EntitlementUse } from './types/entitlement.type';
import type { InsurancePolicy } from './types/insurance-policy.type';
import type { RepairOrder } from './types/repair-order.type';
import type { QuotedLine, RepairOrderLine } from './types/repair-order-line.type';
import type { RepairOrderQuote } from './types/repair-order-quote.type';
import type { RepairOrderRefund } from './types/repair-order-refund.type';
import type { RepairOrderTotals } from './types/repair-order-totals.type';

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

export function presentPolicy(policy: PolicyState): InsurancePolicy {
  const { customerId, vehicleId, dealerId, premium, ...rest } = policy;
  return {
    ...rest,
    premiumAmount: presentMoney(premium),
    customer: { id: customerId },
    vehicle: { id: vehicleId },
    dealer: { id: dealerId },
  };
}

export function presentEntitlement(
  entitlement: EntitlementState,
  names: BenefitNames,
  language: Language,
): Entitlement {
  const { id, code, tier, validity, grantedCount, usedCount, closedOn, membershipId, traceId } = entitlement;
  return {
    id,
    code,
    name: names.get(code)?.[language] ?? code,
    tierCode: tier,
    validity,
    grantedCount,
    usedCount,
    remainingCount: remainingCount(entitlement),
    closedOn,
    membership: { id: membershipId },
    traceId,
  };
}

export function presentUse(use: UseState): EntitlementUse {
  const { value, performedById, ...rest } = use;
  return { ...rest, valueAmount: presentMoney(value), performedBy: { id: performedById } };
}
