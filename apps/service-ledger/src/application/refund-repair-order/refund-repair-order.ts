import { accepted, businessDayOf, type Outcome, refused } from '@autoclub/domain-kit';
import { type AmountInput, InputChecks } from '../../domain/input-checks';
import { decideRefund, type Refund, type RefundDraft } from '../../domain/refund';
import { type LedgerRefusal, no } from '../../domain/refusals';
import type { RepairOrder } from '../../domain/repair-order';
import type { Caller, CommandRefusal, UseCaseParts } from '../ports';
import { refundFact } from '../settle-repair-order/settlement-facts';
import { MAX_REASON } from '../settle-repair-order/settlement-input';

export interface RefundInput {
  readonly repairOrderId: string;
  /** Exactly one of these two. */
  readonly lines?: readonly { readonly lineId: string; readonly amount: AmountInput }[] | null;
  readonly totalAmount?: AmountInput | null;
  readonly reason: string;
}

export interface RefundAnswer {
  readonly repairOrderId: string;
  readonly refundId: string;
  readonly replayed: boolean;
  /** As just written; undefined for a stored answer, which is looked up anew. */
  readonly written: { readonly order: RepairOrder; readonly refund: Refund } | undefined;
}

/** Gives back part or all of a settled order, under the order's lock (rulebook SVC-01, PTS-05). */
export function refundRepairOrder({ books, ids }: UseCaseParts) {
  return async (
    caller: Caller,
    idempotencyKey: string,
    input: RefundInput,
  ): Promise<Outcome<RefundAnswer, CommandRefusal>> => {
    const read = readRefund(input);
    if (!read.ok) return read;
    let written: RefundAnswer['written'];
    const command = { name: 'repairOrderRefund', caller, idempotencyKey, input };
    const outcome = await books.execute(command, async (ledger) => {
      const [order, dealer] = [await ledger.lockOrder(input.repairOrderId), await ledger.dealer()];
      if (!order || !dealer) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
      const today = businessDayOf(caller.now, dealer.timeZone);
      const context = { now: caller.now, today, ids, traceId: caller.traceId };
      const decided = decideRefund(order, read.value, context);
      if (!decided.ok) return decided;
      written = decided.value;
      await ledger.writeRefund(written.order, written.refund);
      await ledger.publish([refundFact(written.order, written.refund, dealer)]);
      return accepted({ repairOrderId: order.id, refundId: written.refund.id });
    });
    if (!outcome.ok) return outcome;
    const { value, replayed } = outcome.value;
    return accepted({ ...value, replayed, written: replayed ? undefined : written });
  };
}

function readRefund(input: RefundInput): Outcome<RefundDraft, LedgerRefusal> {
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
  return accepted({ reason, total: total ?? null, lines: total ? null : lines });
}
