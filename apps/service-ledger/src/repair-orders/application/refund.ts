import {
  accepted,
  type AmountInput,
  businessDayOf,
  InputChecks,
  type Money,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { decideRefund, type RefundDraft } from '../domain/refund';
import { type RefundRefusal, refundRefusals } from '../domain/refusals';
import type { RefundPorts } from './ports';
import { refundFact } from './settlement-facts';
import { MAX_REASON } from './settlement-input';

export interface RefundInput {
  readonly repairOrderId: string;
  /** Exactly one of these two. */
  readonly lines?: readonly { readonly lineId: string; readonly amount: AmountInput }[] | null;
  readonly totalAmount?: AmountInput | null;
  readonly reason: string;
}

interface AskedRefund {
  readonly repairOrderId: string;
  readonly refund: RefundDraft;
}

/** Gives back part or all of a settled order, under the order's lock (rulebook SVC-01, PTS-05). */
export const refund = command<RefundPorts>()({
  name: 'repairOrderRefund',
  refusals: refundRefusals,
  read: readRefund,
  async work(ports, { repairOrderId, refund: draft }, { now, traceId, staffMemberId }) {
    const [order, dealer] = [await ports.lockOrder(repairOrderId), await ports.dealer()];
    if (!order || !dealer) return refused(refundRefusals.no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const today = businessDayOf(now, dealer.timeZone);
    const decided = decideRefund(order, draft, {
      now,
      today,
      ids: ports.ids,
      traceId,
      registeredById: staffMemberId,
    });
    if (!decided.ok) return decided;
    const written = decided.value;
    await ports.writeRefund(written.order, written.refund);
    return accepted({
      answer: { repairOrderId, refundId: written.refund.id },
      written,
      facts: [refundFact(written.order, written.refund, dealer)],
    });
  },
});

/** Either amounts of named lines or a total; a line without an amount is a fault of its own. */
function readRefund(input: RefundInput): Outcome<AskedRefund, RefundRefusal> {
  const checks = new InputChecks(refundRefusals);
  const reason = checks.text(input.reason, ['reason'], MAX_REASON);
  const named = input.lines ?? [];
  if (named.length > 0 === Boolean(input.totalAmount))
    return refused(...checks.refusals, refundRefusals.no('REFUND_AMOUNT_MISSING', ['totalAmount']));
  const total = input.totalAmount ? checks.positiveAmount(input.totalAmount, ['totalAmount']) : null;
  const amounts = named.map(({ lineId, amount }, i) => ({
    lineId,
    amount: checks.positiveAmount(amount, ['lines', i, 'amount']),
  }));
  const lines = total ? null : amounts.filter(hasAmount);
  return checks.complete({
    repairOrderId: input.repairOrderId,
    refund: { reason, total: total ?? null, lines },
  });
}

function hasAmount(line: {
  readonly lineId: string;
  readonly amount: Money | undefined;
}): line is { readonly lineId: string; readonly amount: Money } {
  return line.amount !== undefined;
}
