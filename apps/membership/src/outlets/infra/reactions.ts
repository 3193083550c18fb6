import { carPurchased } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';

/** A sale through an outlet makes its file awaited; a file that came before the event is left as it is. */
export const outletReactions: readonly Subscription[] = [
  on(
    carPurchased,
    async (events, tx) => {
      const sales = events.map(({ data }) => {
        const { dealerId, vehicleId, outletId, customerId, purchasedOn } = data;
        return { dealerId, vehicleId, outletId, customerId, soldOn: purchasedOn };
      });
      await tx.query(AWAIT, [JSON.stringify(sales)]);
    },
    { concerns: ({ data }) => data.outletId !== null },
  ),
];

const AWAIT = `
  insert into outlet_file (dealer_id, vehicle_id, outlet_id, customer_id, sold_on)
  select r."dealerId", r."vehicleId", r."outletId", r."customerId", r."soldOn"
    from json_to_recordset($1::json) as r("dealerId" text, "vehicleId" text, "outletId" text, "customerId" text,
                                          "soldOn" date)
  on conflict do nothing`;
