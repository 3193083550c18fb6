import {
  customersMerged,
  customersUnmerged,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

/**
 * What every service does about records of one person: the rows of the merged one follow the survivor, and go back when
 * the merge is undone (rulebook CONV-8). Duplicates and the wrong order change nothing.
 */
export const mergeReactions: readonly Subscription[] = [
  on(customersMerged, (events, tx) => each('apply_customer_merge', events, tx)),
  on(customersUnmerged, (events, tx) => each('undo_customer_merge', events, tx)),
];

type MergeEvent = DeliveredEvent<
  Pick<DataOf<typeof customersMerged>, 'dealerId' | 'mergeId' | 'customerId' | 'mergedCustomerId'>
>;

async function each(step: string, events: readonly MergeEvent[], tx: Tx): Promise<void> {
  for (const { data } of events)
    await tx.query(`select ${step}($1, $2, $3, $4)`, [
      data.dealerId,
      data.mergeId,
      data.customerId,
      data.mergedCustomerId,
    ]);
}
