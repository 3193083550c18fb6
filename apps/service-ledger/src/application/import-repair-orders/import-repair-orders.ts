import { accepted, type Outcome, refused } from '@autoclub/domain-kit';
import { isGoodRow, type RowResult } from '@autoclub/import-files';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { decideSettlement, type Settlement } from '../../domain/settlement';
import { DEALER_SYSTEM, numberKeys } from '../import-rows/dealer-system';
import { asTried, judgeRows, type RowAnswer } from '../import-rows/judge-rows';
import type { AskedPremises, Caller, CommandRefusal, Executed, Ledger, UseCaseParts } from '../ports';
import { OrderPremises } from '../settle-repair-order/order-premises';
import { settlementFacts } from '../settle-repair-order/settlement-facts';
import type { OrderRow } from './order-row';
import { orderRowReader, ROW_COLUMNS } from './read-order-row';

export interface ImportRequest<Row> {
  readonly idempotencyKey: string;
  /** What the client sent, for the comparison of two requests with one key. */
  readonly input: unknown;
  readonly isDryRun: boolean;
  readonly rows: readonly RowResult<Row>[];
}

/**
 * Enters a chunk of an export (rulebook SVC-22): every row judged by the code that settles one order, good
 * rows kept, all of it written by a handful of statements. A dry run answers the same and writes nothing.
 */
export function importRepairOrders(parts: UseCaseParts) {
  return async (
    caller: Caller,
    { idempotencyKey, input, isDryRun, rows }: ImportRequest<OrderRow>,
  ): Promise<Outcome<Executed<RowAnswer[]>, CommandRefusal>> => {
    if (isDryRun) {
      const tried = await parts.books.within(caller, (ledger) => judge(ledger, parts, caller, rows));
      return tried.ok ? accepted({ value: asTried(tried.value.answers), replayed: false }) : tried;
    }
    const command = { name: 'repairOrdersImport', caller, idempotencyKey, input };
    return parts.books.execute<RowAnswer[]>(command, async (ledger) => {
      const judged = await judge(ledger, parts, caller, rows);
      if (!judged.ok) return judged;
      const { answers, settlements, premises } = judged.value;
      await ledger.writeOrders(settlements.map(({ order }) => order));
      await ledger.publish(settlements.flatMap((each) => settlementFacts(each, premises.dealer)));
      return accepted(answers);
    });
  };
}

interface Judged {
  readonly answers: RowAnswer[];
  /** What changes the books, in the order in which it was decided. */
  readonly settlements: readonly Settlement[];
  readonly premises: OrderPremises;
}

async function judge(
  ledger: Ledger,
  { programmes, ids }: UseCaseParts,
  { now, traceId }: Caller,
  rows: readonly RowResult<OrderRow>[],
): Promise<Outcome<Judged, LedgerRefusal>> {
  const found = await ledger.orderPremises(askedBy(rows.filter(isGoodRow).map(({ value }) => value)));
  if (!found.dealer) return refused(no('DEALER_NOT_FOUND', []));
  const premises = new OrderPremises(found.dealer, found, programmes);
  const settlements: Settlement[] = [];
  const answers = judgeRows(rows, {
    numberOf: (row) => row.roNumber,
    read: orderRowReader(found, found.dealer.currency),
    compare: (a, b) => a.settledAt.getTime() - b.settledAt.getTime(),
    decide: (draft) => {
      const decided = decideSettlement(draft, premises.of(draft), { now, ids, traceId });
      if (!decided.ok) return supersededAsUnchanged(decided, premises.of(draft).known?.id);
      const { change, order } = decided.value;
      if (change !== 'UNCHANGED') {
        settlements.push(decided.value);
        premises.remember(order);
      }
      return accepted({ isUnchanged: change === 'UNCHANGED', id: order.id });
    },
    columnOf: ROW_COLUMNS,
  });
  return accepted({ answers, settlements, premises });
}

/** Sending an old file again is safe: a revision that was amended meanwhile changes nothing. */
export function supersededAsUnchanged(
  decided: Outcome<never, LedgerRefusal>,
  id: string | undefined,
): Outcome<{ isUnchanged: boolean; id: string }, LedgerRefusal> {
  const isSuperseded = !decided.ok && decided.refusals.every(({ code }) => code === 'REVISION_OUTDATED');
  return isSuperseded && id !== undefined ? accepted({ isUnchanged: true, id }) : decided;
}

function askedBy(rows: readonly OrderRow[]): AskedPremises {
  const staff = rows.flatMap((row) => [row.serviceAdvisorNumber, row.discountApproval?.staffNumber]);
  return {
    system: DEALER_SYSTEM,
    customers: numberKeys(rows.map((row) => row.customerNumber)),
    vehicles: numberKeys(rows.map((row) => row.vehicleNumber)),
    staff: numberKeys(staff),
    externalRefs: rows.map(({ roNumber }) => ({ system: DEALER_SYSTEM, number: roNumber })),
    documentNumbers: rows.map(({ roNumber }) => roNumber),
    readings: rows.flatMap(({ mileageKm, vehicleNumber, settledAt }) =>
      mileageKm === null || mileageKm === undefined
        ? []
        : [{ vehicle: { number: vehicleNumber }, settledAt }],
    ),
  };
}
