import { accepted, businessDayOf, type Outcome, refused, type Refusal } from '@autoclub/domain-kit';
import { type AmountInput, command, InputChecks } from '../../documents';
import { decideRefund, type RefundDraft } from '../domain/refund';
import { no } from '../domain/refusals';
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
  read: readRefund,
  async work(ports, { repairOrderId, refund: draft }, { now, traceId }) {
    const [order, dealer] = [await ports.lockOrder(repairOrderId), await ports.dealer()];
    if (!order || !dealer) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const today = businessDayOf(now, dealer.timeZone);
    const decided = decideRefund(order, draft, { now, today, ids: ports.ids, traceId });
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

function readRefund(input: RefundInput): Outcome<AskedRefund, Refusal> {
  const checks = new InputChecks();
  const reason = checks.text(input.reason, ['reason'], MAX_REASON);
  const named = input.lines ?? [];
  if (named.length > 0 === Boolean(input.totalAmount))
    checks.refusals.push(no('REFUND_AMOUNT_MISSING', ['totalAmount']));
  const total = input.totalAmount ? checks.positiveAmount(input.totalAmount, ['totalAmount']) : undefined;
  const lines = named.flatMap(({ lineId, amount }, i) => {
    const read = checks.positiveAmount(amount, ['lines', i, 'amount']);
    return read ? [{ lineId, amount: read }] : [];
  });
  if (checks.refusals.length > 0) return refused(...checks.refusals);
  return accepted({
    repairOrderId: input.repairOrderId,
    refund: { reason, total: total ?? null, lines: total ? null : lines },
  });
}
