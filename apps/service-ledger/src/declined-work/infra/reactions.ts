import { type DataOf, type DeliveredEvent, nextActionClosed } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

const DROP = `
  update declined_work w set outcome = 'DROPPED', closed_on = said."closedOn", closed_by_id = said."staffMemberId"
    from json_to_recordset($1::json) as said("dealerId" text, "sourceId" text, "closedOn" date, "staffMemberId" text)
   where w.dealer_id = said."dealerId" and w.id = said."sourceId" and w.closed_on is null`;

/**
 * Who was asked again and does not want the work is not asked once more (rulebook ACT-14, SVC-23). Who agreed has it
 * done at a visit, which ends it then.
 */
export function reactions(): Subscription[] {
  return [
    on(nextActionClosed, dropWork, {
      concerns: ({ data: { reason, outcome } }) => reason === 'DECLINED_WORK' && outcome !== 'AGREED',
    }),
  ];
}

async function dropWork(
  events: readonly DeliveredEvent<DataOf<typeof nextActionClosed>>[],
  tx: Tx,
): Promise<void> {
  await tx.query(DROP, [JSON.stringify(events.map(({ data }) => data))]);
}
