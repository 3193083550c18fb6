import { personErased } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';

/**
 * Deletes the rows of an erased person from tables of a later capability, which have `dealer_id` and `customer_id`
 * (rulebook MEM-17). The service reads its own events, so the capability that erases needs to know no other.
 */
export function forgetRows(...tables: readonly string[]): Subscription {
  return on(personErased, async (events, tx) => {
    const gone = JSON.stringify(
      events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId })),
    );
    for (const table of tables) await tx.query(forgetIn(table), [gone]);
  });
}

function forgetIn(table: string): string {
  return `
    delete from ${table} t using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
     where t.dealer_id = gone."dealerId" and t.customer_id = gone."customerId"`;
}
