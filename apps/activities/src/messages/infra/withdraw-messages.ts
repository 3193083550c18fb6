import type { Tx } from '@autoclub/persistence';
import { closeMessages } from './close-messages';

const WITHDRAW = `
  with withdrawn as (
    update message set state = 'SUPPRESSED', failure_code = 'CAMPAIGN_CANCELLED'
     where dealer_id = $1 and campaign_id = $2
       and (state = 'QUEUED' or (state = 'SENT' and channel in ('PHONE', 'POST') and closed_at is null))
    returning id)
  select id from withdrawn order by id`;

/** Keeps what has not been sent of a campaign from being sent, and takes its open calls and cards off (rulebook ACT-09). */
export async function withdrawMessages(
  tx: Tx,
  {
    dealerId,
    campaignId,
    now,
  }: { readonly dealerId: string; readonly campaignId: string; readonly now: Date },
): Promise<void> {
  const rows: { id: string }[] = await tx.query(WITHDRAW, [dealerId, campaignId]);
  await closeMessages(
    tx,
    rows.map(({ id }) => ({ dealerId, id, now })),
  );
}
