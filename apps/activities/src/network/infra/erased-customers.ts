import type { DataOf, DeliveredEvent, personErased } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';

/*
 * Who was erased (rulebook MEM-17). An event about a person can be under way while the person is erased, so the ids are
 * kept, and what writes rows about persons takes turns with an erasure.
 */

/** Notes who was erased; what is written about them from now on is found by {@link erasedAmong}. */
export async function noteErased(
  tx: Tx,
  events: readonly DeliveredEvent<DataOf<typeof personErased>>[],
): Promise<void> {
  await takeTurns(tx, 'pg_advisory_xact_lock', events);
  await tx.query(
    `insert into erased_customer (dealer_id, customer_id)
     select "dealerId", "customerId" from json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
         on conflict do nothing`,
    [JSON.stringify(events.map(({ data }) => data))],
  );
}

/** The customers of these rows that were erased; their erasure does not commit before this transaction ends. */
export async function erasedAmong(
  tx: Tx,
  rows: readonly { readonly dealerId: string; readonly customerId: string }[],
): Promise<ReadonlySet<string>> {
  await takeTurns(
    tx,
    'pg_advisory_xact_lock_shared',
    rows.map((data) => ({ data })),
  );
  const erased: { id: string }[] = await tx.query(
    `select customer_id as id from erased_customer
      where dealer_id = any($1) and customer_id = any($2)`,
    [[...new Set(rows.map(({ dealerId }) => dealerId))], rows.map(({ customerId }) => customerId)],
  );
  return new Set(erased.map(({ id }) => id));
}

async function takeTurns(
  tx: Tx,
  lock: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
  events: readonly { readonly data: { readonly dealerId: string } }[],
): Promise<void> {
  const dealers = [...new Set(events.map(({ data }) => data.dealerId))].sort();
  for (const dealerId of dealers)
    await tx.query(`select ${lock}(hashtextextended('erasure ' || $1, 0))`, [dealerId]);
}
