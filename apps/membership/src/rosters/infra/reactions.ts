import {
  customersMerged,
  customersUnmerged,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

/**
 * A customer on a roster follows a merge and comes back from it (rulebook CONV-8). When both records are on rosters of
 * one quarter, the person stays where the survivor is.
 */
export const rosterReactions: readonly Subscription[] = [
  on(customersMerged, (events, tx) => inTurn(events, tx, [MERGE, MERGE_AWAY])),
  on(customersUnmerged, (events, tx) => inTurn(events, tx, [UNMERGE])),
];

type Merge = Pick<DataOf<typeof customersMerged>, 'dealerId' | 'customerId' | 'mergedCustomerId'>;

async function inTurn(events: readonly DeliveredEvent<Merge>[], tx: Tx, statements: readonly string[]) {
  for (const { data } of events)
    for (const statement of statements)
      await tx.query(statement, [data.dealerId, data.customerId, data.mergedCustomerId]);
}

const MERGE = `
  update roster_customer c set customer_id = $2
   where c.dealer_id = $1 and c.customer_id = $3
     and not exists (select from roster_customer s
                      where s.dealer_id = $1 and s.customer_id = $2 and s.quarter_from = c.quarter_from)`;

const MERGE_AWAY = `
  update roster_customer set is_merged_away = true where dealer_id = $1 and customer_id = $3 and $2::text is not null`;

const UNMERGE = `
  update roster_customer set customer_id = $3, is_merged_away = false
   where dealer_id = $1 and origin_customer_id = $3 and customer_id in ($2, $3)`;
