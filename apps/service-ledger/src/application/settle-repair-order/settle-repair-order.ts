import { accepted, type Outcome, refused } from '@autoclub/domain-kit';
import { type LedgerRefusal, no } from '../../domain/refusals';
import type { RepairOrder } from '../../domain/repair-order';
import { decideSettlement } from '../../domain/settlement';
import type { SettlementDraft } from '../../domain/settlement-draft';
import type { AskedPremises, Caller, CommandRefusal, Ledger, RecordKey, UseCaseParts } from '../ports';
import { OrderPremises } from './order-premises';
import { settlementFacts } from './settlement-facts';
import { readSettlement, type SettlementInput } from './settlement-input';

/** What is remembered of a settlement under its idempotency key. */
export interface SettledResult {
  readonly repairOrderId: string;
  readonly change: 'SETTLED' | 'AMENDED' | 'UNCHANGED';
}

export interface SettleAnswer extends SettledResult {
  readonly replayed: boolean;
  /** The order as just written; undefined for a stored answer, which is looked up anew. */
  readonly order: RepairOrder | undefined;
}

/**
 * Enters and settles a repair order in one step, or amends it, or recognises it (rulebook SVC-01, CONV-5).
 * Order, lines and the event about them are one transaction.
 */
export function settleRepairOrder({ books, programmes, ids }: UseCaseParts) {
  return async (
    caller: Caller,
    idempotencyKey: string,
    input: SettlementInput,
  ): Promise<Outcome<SettleAnswer, CommandRefusal>> => {
    const read = readSettlement(input);
    if (!read.ok) return read;
    const draft = read.value;
    let written: RepairOrder | undefined;
    const command = { name: 'repairOrderSettle', caller, idempotencyKey, input };
    const outcome = await books.execute<SettledResult>(command, async (ledger) => {
      const premises = await loadPremises(ledger, draft, programmes);
      if (!premises.ok) return premises;
      const context = { now: caller.now, ids, traceId: caller.traceId };
      const decided = decideSettlement(draft, premises.value.of(draft), context);
      if (!decided.ok) return decided;
      const { change, order } = decided.value;
      if (change !== 'UNCHANGED') await ledger.writeOrders([order]);
      await ledger.publish(settlementFacts(decided.value, premises.value.dealer));
      written = order;
      return accepted({ repairOrderId: order.id, change });
    });
    if (!outcome.ok) return outcome;
    const { value, replayed } = outcome.value;
    return accepted({ ...value, replayed, order: replayed ? undefined : written });
  };
}

async function loadPremises(
  ledger: Ledger,
  draft: SettlementDraft,
  programmes: UseCaseParts['programmes'],
): Promise<Outcome<OrderPremises, LedgerRefusal>> {
  const found = await ledger.orderPremises(askedBy(draft));
  if (!found.dealer) return refused(no('DEALER_NOT_FOUND', []));
  return accepted(new OrderPremises(found.dealer, found, programmes));
}

function askedBy(draft: SettlementDraft): AskedPremises {
  const vehicle: RecordKey = { id: draft.vehicleId };
  const staffIds = [draft.serviceAdvisorId, draft.approval?.staffMemberId];
  return {
    system: draft.externalRef?.system ?? '',
    customers: [{ id: draft.customerId }],
    vehicles: [vehicle],
    staff: staffIds.flatMap((id) => (id ? [{ id }] : [])),
    externalRefs: draft.externalRef ? [draft.externalRef] : [],
    documentNumbers: [draft.roNumber],
    readings: draft.mileageKm === null ? [] : [{ vehicle, settledAt: draft.settledAt }],
  };
}
