import { type LocalDate, localDate } from '@autoclub/domain-kit';
import { type Tx, writeAtCommit } from '@autoclub/persistence';

/** A customer whose orders from a day on are to be priced again: something about them is known only now. */
export interface PriceCheck {
  readonly dealerId: string;
  readonly customerId: string;
  readonly fromDay: LocalDate;
}

/** Asks for prices to be looked at again; goes with the caller's COMMIT. */
export async function askForPriceChecks(tx: Tx, checks: readonly PriceCheck[]): Promise<void> {
  if (checks.length === 0) return;
  await writeAtCommit(tx, 'select ask_for_price_checks($1::json)', [JSON.stringify(checks.map(rowOf))]);
}

function rowOf({ dealerId, customerId, fromDay }: PriceCheck) {
  return { dealer_id: dealerId, customer_id: customerId, from_day: fromDay };
}

/**
 * Takes the checks that are ready, so many at most. A settlement that was under way when the new fact was written has
 * not seen it, and a check that came before its end would not see the order. So a check is ready once every transaction
 * has ended that had begun to write when the check was first looked at.
 */
export async function takePriceChecks(tx: Tx, atMost: number): Promise<readonly PriceCheck[]> {
  await tx.query(
    `update price_check set after_xid = pg_snapshot_xmax(pg_current_snapshot()) where after_xid is null`,
  );
  const [rows] = await tx.query<[{ dealer_id: string; customer_id: string; from_day: string }[], number]>(
    `delete from price_check where (dealer_id, id) in (
       select dealer_id, id from price_check where after_xid <= pg_snapshot_xmin(pg_current_snapshot())
        order by id limit $1)
     returning dealer_id, customer_id, from_day::text`,
    [atMost],
  );
  return rows.map((row) => ({
    dealerId: row.dealer_id,
    customerId: row.customer_id,
    fromDay: localDate(row.from_day),
  }));
}
