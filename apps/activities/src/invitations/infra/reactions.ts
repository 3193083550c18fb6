import { personErased } from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';

/** Nobody asks an erased person any more (rulebook MEM-17); who accepted has a place, which counts as a sum. */
const FORGET = `
  delete from activity_invitation i
   using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
   where i.dealer_id = gone."dealerId" and i.customer_id = gone."customerId" and i.state <> 'ACCEPTED'`;

export const reactions: readonly Subscription[] = [
  on(personErased, async (events, tx) => {
    await tx.query(FORGET, [JSON.stringify(events.map(({ data }) => data))]);
  }),
];
