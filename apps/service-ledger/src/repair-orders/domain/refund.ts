import {
  accepted,
  addMoney,
  type IdSource,
  type LocalDate,
  money,
  type Money,
  type Outcome,
  refused,
  sumMoney,
} from '@autoclub/domain-kit';
import { currencyFault } from '../../network';
import { owedInMoney, paidBy, splitRefund } from './points-payment';
import { proportionalShare } from './proportional-share';
import { withRefund } from './refund-carry';
import { type RefundRefusal, refundRefusals } from './refusals';
import type { RepairOrder } from './repair-order';
import { isRefundable, statusAfterRefund } from './repair-order.transitions';
import { remainingOf, remainingTotal } from './totals';

/**
 * Money to give back: named lines, or a total that is spread over what the customer paid. Exactly one of the
 * two.
 */
export interface RefundDraft {
  readonly lines: readonly RefundedLine[] | null;
  readonly total: Money | null;
  readonly reason: string;
}

export interface RefundedLine {
  readonly lineId: string;
  readonly amount: Money;
}

/** One refund as registered; never changed afterwards. */
export interface Refund {
  readonly id: string;
  readonly repairOrderId: string;
  readonly refundedAt: Date;
  readonly refundedOn: LocalDate;
  readonly amount: Money;
  /** What of the amount goes back as points, because points had paid it (rulebook PTS-07). */
  readonly inPoints: Money;
  readonly lines: readonly RefundedLine[];
  readonly reason: string;
  /** Whose token registered it; null for the dealer's system. */
  readonly registeredById: string | null;
  readonly traceId: string;
}

export interface RefundContext {
  readonly now: Date;
  readonly today: LocalDate;
  readonly ids: IdSource;
  readonly traceId: string;
  readonly registeredById: string | null;
}

/**
 * Judges a refund on what remains after all refunds before it (rulebook SVC-01, PTS-05): never more than
 * remains, and the order afterwards is the ground on which points are counted again.
 */
export function decideRefund(
  order: RepairOrder,
  draft: RefundDraft,
  context: RefundContext,
): Outcome<{ order: RepairOrder; refund: Refund }, RefundRefusal> {
  if (!isRefundable(order.status))
    return refused(refundRefusals.no('ORDER_FULLY_REFUNDED', ['repairOrderId']));
  const spread = draft.total ? spreadTotal(order, draft.total) : namedLines(order, draft.lines ?? []);
  if (!spread.ok) return spread;
  const split = splitRefund(order, toCustomer(order, spread.value));
  if (!split) {
    const remaining = owedInMoney(order);
    return refused(refundRefusals.no('REFUND_EXCEEDS_REMAINING', ['totalAmount'], { remaining }));
  }
  const given = new Map(spread.value.map(({ lineId, amount }) => [lineId, amount.amountMinor]));
  const lines = order.lines.map((line) => withRefund(line, given.get(line.id) ?? 0));
  const status = statusAfterRefund(remainingTotal(lines).amountMinor);
  const refund: Refund = {
    id: context.ids('rfd'),
    repairOrderId: order.id,
    refundedAt: context.now,
    refundedOn: context.today,
    amount: sumMoney(
      spread.value.map(({ amount }) => amount),
      lines[0]?.list.currency,
    ),
    inPoints: money(split.inPointsMinor, lines[0]?.list.currency),
    lines: spread.value,
    reason: draft.reason,
    registeredById: context.registeredById,
    traceId: context.traceId,
  };
  const refunded = { ...order, lines, status, version: order.version + 1 };
  return accepted({ order: paidBy(refunded, split.payments), refund });
}

/** What of a refund the customer gets; the rest is given back to the others who paid. */
function toCustomer(order: RepairOrder, spread: readonly RefundedLine[]): number {
  const payers = new Map(order.lines.map(({ id, payer }) => [id, payer]));
  const given = spread.filter(({ lineId }) => payers.get(lineId) === 'CUSTOMER');
  return given.reduce((total, { amount }) => total + amount.amountMinor, 0);
}

/** In proportion to what the customer has paid and not got back, line by line; the parts sum to the total. */
function spreadTotal(order: RepairOrder, total: Money): Outcome<RefundedLine[], RefundRefusal> {
  const paid = order.lines.filter((line) => line.payer === 'CUSTOMER');
  const remaining = remainingTotal(paid.length > 0 ? paid : order.lines, 'CUSTOMER');
  const wrongCurrency = currencyFault(total, remaining.currency, ['totalAmount']);
  if (wrongCurrency.length > 0) return refused(...wrongCurrency);
  if (total.amountMinor > remaining.amountMinor)
    return refused(refundRefusals.no('REFUND_EXCEEDS_REMAINING', ['totalAmount'], { remaining }));
  const weights = paid.map((line) => remainingOf(line).amountMinor);
  const parts = proportionalShare(total.amountMinor, weights);
  const spread = paid.map((line, i) => ({ lineId: line.id, amount: money(parts[i] ?? 0, total.currency) }));
  return accepted(spread.filter(({ amount }) => amount.amountMinor > 0));
}

/** Each amount is in the currency of its line, and all amounts of a line together are what remains of it at most. */
function namedLines(
  order: RepairOrder,
  named: readonly RefundedLine[],
): Outcome<RefundedLine[], RefundRefusal> {
  const given = new Map<string, Money>();
  const refusals = named.flatMap(({ lineId, amount }, i): RefundRefusal[] => {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) return [refundRefusals.no('LINE_NOT_FOUND', ['lines', i, 'lineId'])];
    const field = ['lines', i, 'amount'];
    const wrongCurrency = currencyFault(amount, line.list.currency, field);
    if (wrongCurrency.length > 0) return wrongCurrency;
    const sum = addMoney(given.get(lineId) ?? money(0, line.list.currency), amount);
    given.set(lineId, sum);
    const remaining = remainingOf(line);
    return sum.amountMinor > remaining.amountMinor
      ? [refundRefusals.no('REFUND_EXCEEDS_REMAINING', field, { remaining })]
      : [];
  });
  if (refusals.length > 0) return refused(...refusals);
  return accepted([...given].map(([lineId, amount]) => ({ lineId, amount })));
}
