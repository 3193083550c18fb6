import { archiveRequested, type DataOf, type DeliveredEvent } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import { on, type Subscription } from '../subscription';

/** What a service was asked to send again, and how far it has come. */
export interface ArchiveRequest {
  readonly requestId: string;
  readonly topic: string;
  readonly types: readonly string[];
  readonly isOffered: boolean;
  readonly sentToId: number;
  readonly sentEvents: number;
}

/** What every service does when its archive is asked for: notes it, for the sender to come to it. */
export function archiveReactions(publisher: string): readonly Subscription[] {
  return [
    on(archiveRequested, (events, tx) => noteRequests(tx, events), {
      concerns: ({ data }) => data.types.some((type) => isOf(publisher, type)),
    }),
  ];
}

export function isOf(publisher: string, type: string): boolean {
  return type.startsWith(`club.${publisher}.`);
}

async function noteRequests(
  tx: Tx,
  events: readonly DeliveredEvent<DataOf<typeof archiveRequested>>[],
): Promise<void> {
  const rows = events.map(({ data }) => ({
    request_id: data.archiveRequestId,
    topic: data.topic,
    types: data.types,
  }));
  await tx.query(
    `insert into archive_request (request_id, topic, types)
     select request_id, topic, types from json_populate_recordset(null::archive_request, $1::json)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Takes the oldest open request under its lock; one that another copy is just sending is passed over. */
export async function nextRequest(tx: Tx): Promise<ArchiveRequest | undefined> {
  const rows: ArchiveRequest[] = await tx.query(
    `select request_id as "requestId", topic, types, is_offered as "isOffered", sent_to_id as "sentToId",
            sent_events as "sentEvents"
       from archive_request where ended_at is null order by requested_at limit 1 for update skip locked`,
  );
  return rows[0];
}

export async function noteProgress(
  tx: Tx,
  { requestId, isOffered, sentToId, sentEvents }: ArchiveRequest,
  hasEnded: boolean,
): Promise<void> {
  await tx.query(
    `update archive_request
        set is_offered = $2, sent_to_id = $3, sent_events = $4, ended_at = case when $5 then now() end
      where request_id = $1`,
    [requestId, isOffered, sentToId, sentEvents, hasEnded],
  );
}
