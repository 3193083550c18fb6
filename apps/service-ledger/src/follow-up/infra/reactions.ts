import {
  type DataOf,
  type DeliveredEvent,
  personErased,
  rosterClosed,
  rosterFrozen,
} from '@autoclub/event-contracts';
import { keepCopies, on, type Subscription } from '@autoclub/messaging';
import { copyTable, type Tx } from '@autoclub/persistence';

const rosters = copyTable({
  name: 'follow_up_roster',
  key: ['dealerId', 'rosterId'],
  columns: ['managerId', 'customerIds', 'validFrom', 'validTo'],
});

type RosterState = DataOf<typeof rosterFrozen>;

const FORGET = `
  update follow_up f set remarks = null
    from json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
   where f.dealer_id = gone."dealerId" and f.customer_id = gone."customerId"`;

/** Keeps whom the customer managers look after; forgets what an erased person said, and keeps the score (MEM-17). */
export function reactions(): Subscription[] {
  return [
    on(
      rosterFrozen,
      keepCopies(rosters, ({ data }) => rosterRow(data, data.quarterTo)),
    ),
    on(
      rosterClosed,
      keepCopies(rosters, ({ data }) => rosterRow(data, data.closedOn)),
    ),
    on(personErased, forgetRemarks),
  ];
}

function rosterRow(
  { dealerId, rosterId, managerId, customerIds, quarterFrom }: RosterState,
  validTo: string,
) {
  return { dealerId, rosterId, managerId, customerIds, validFrom: quarterFrom, validTo };
}

async function forgetRemarks(
  events: readonly DeliveredEvent<DataOf<typeof personErased>>[],
  tx: Tx,
): Promise<void> {
  const persons = events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId }));
  await tx.query(FORGET, [JSON.stringify(persons)]);
}
