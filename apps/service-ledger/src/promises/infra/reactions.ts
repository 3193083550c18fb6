import { type DataOf, type DeliveredEvent, personErased } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

const FORGET = `
  update promise p set words = null, made_good_reason = null
    from json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
   where p.dealer_id = gone."dealerId" and p.customer_id = gone."customerId"`;

/** What was written about a person may name them, and goes with them; how the promises ended stays (rulebook MEM-17). */
export function reactions(): Subscription[] {
  return [on(personErased, forgetWords)];
}

async function forgetWords(
  events: readonly DeliveredEvent<DataOf<typeof personErased>>[],
  tx: Tx,
): Promise<void> {
  const persons = events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId }));
  await tx.query(FORGET, [JSON.stringify(persons)]);
}
