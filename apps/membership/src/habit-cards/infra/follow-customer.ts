import {
  customersMerged,
  customersUnmerged,
  personErased,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

/** A card follows its customer into a merge and out of it (rulebook CONV-8), and goes with an erased person (MEM-17). */
export const customerReactions: readonly Subscription[] = [
  on(customersMerged, (events, tx) =>
    move(tx, events, ({ data }) => [data.mergedCustomerId, data.customerId]),
  ),
  on(customersUnmerged, (events, tx) =>
    move(tx, events, ({ data }) => [data.customerId, data.mergedCustomerId]),
  ),
  on(personErased, async (events, tx) => {
    const gone = JSON.stringify(
      events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId })),
    );
    await tx.query(ERASE, [gone]);
  }),
];

type Merge = DataOf<typeof customersMerged>;

/** One after the other: within a run a record can be merged, put back and merged again. */
async function move<Data extends Merge>(
  tx: Tx,
  events: readonly DeliveredEvent<Data>[],
  between: (event: DeliveredEvent<Data>) => readonly [from: string, to: string],
): Promise<void> {
  for (const event of events) {
    const { dealerId, vehicleIds } = event.data;
    await tx.query(MOVE, [dealerId, vehicleIds, ...between(event)]);
  }
}

const MOVE = `
  with changes as (
    update habit_card_change set customer_id = $4
     where dealer_id = $1 and vehicle_id = any($2) and customer_id = $3)
  update habit_card set customer_id = $4
   where dealer_id = $1 and vehicle_id = any($2) and customer_id = $3`;

const ERASE = `
  with gone as (select * from json_to_recordset($1::json) as r("dealerId" text, "customerId" text)),
  changes as (
    delete from habit_card_change c using gone
     where c.dealer_id = gone."dealerId" and c.customer_id = gone."customerId")
  delete from habit_card c using gone where c.dealer_id = gone."dealerId" and c.customer_id = gone."customerId"`;
