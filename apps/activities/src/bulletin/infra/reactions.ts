import { personErased } from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';

/** What an erased person shared goes with them: pictures may show them, and words may name them (rulebook MEM-17). */
const FORGET = `
  delete from bulletin_item item
   using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
   where item.dealer_id = gone."dealerId"
     and item.customer_id in (gone."customerId", survivor_of(gone."dealerId", gone."customerId"))`;

export const reactions: readonly Subscription[] = [
  on(personErased, async (batch, tx) => {
    await tx.query(FORGET, [JSON.stringify(batch.map(({ data }) => data))]);
  }),
];
