import type { DataOf, DeliveredEvent, nextActionClosed } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import { closeMessages } from './close-messages';

const CLOSE = `
  with called as (
    update message m
       set state = case outcome when 'NO_LONGER_NEEDED' then 'SUPPRESSED' else 'DELIVERED' end,
           failure_code = case outcome when 'NO_LONGER_NEEDED' then outcome else 'REACHED' end
      from json_to_recordset($1::json) as said("dealerId" text, "sourceId" text, outcome text)
     where m.dealer_id = said."dealerId" and m.id = said."sourceId"
       and m.channel = 'PHONE' and m.state = 'SENT' and m.closed_at is null
    returning m.dealer_id as "dealerId", m.id)
  select * from called order by 1, 2`;

/** A call that was made from the list of the day is a task less in the queue (rulebook ACT-08, ACT-14). */
export async function closeCalled(
  batch: readonly DeliveredEvent<DataOf<typeof nextActionClosed>>[],
  tx: Tx,
): Promise<void> {
  const rows: { dealerId: string; id: string }[] = await tx.query(CLOSE, [
    JSON.stringify(batch.map(({ data }) => data)),
  ]);
  const calledAt = new Map(batch.map(({ data, time }) => [data.sourceId, new Date(time)]));
  await closeMessages(
    tx,
    rows.map((row) => ({ ...row, now: calledAt.get(row.id) ?? new Date() })),
  );
}
