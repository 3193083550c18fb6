import { type DataOf, type DeliveredEvent, personErased } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

const FORGET = `
  update complaint c set words = null, resolution_words = null
    from json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
   where c.dealer_id = gone."dealerId" and c.customer_id = gone."customerId"`;

/** What a person said may name them, and goes with them; that they complained stays (rulebook MEM-17). */
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
