import type { Client } from 'pg';

const PORTION = 5_000;
/** So many portions of each table at a time; the rest is left for the next minute. */
const PORTIONS = 20;

/** Published events leave the outbox, which is small and busy, for the archive when the topics are about to drop them. */
const OUTBOX_DAYS = 14;

/**
 * How long what has done its duty is kept. The inbox must outlive any message that can still be delivered, dead letters
 * included (30 days); a client retries a command for hours, not for months, and documents have a business key beside it
 * (rulebook CONV-5). Events are kept for good.
 */
const RETENTION = [
  { table: 'inbox', key: 'event_id', moment: 'received_at', days: 60 },
  { table: 'command_log', key: 'ctid', moment: 'recorded_at', days: 60 },
];

/** Moves old events to the archive and deletes what is past its time; the leader of the relay does it every minute. */
export async function tidyUp(session: Client): Promise<void> {
  await inPortions(() => archivePortion(session));
  for (const rule of RETENTION) await inPortions(() => deletePortion(session, rule));
}

/** Repeats the work for as long as it finds whole portions, so that a busy day does not outrun it. */
async function inPortions(work: () => Promise<number>): Promise<void> {
  for (let portion = 0; portion < PORTIONS; portion++) if ((await work()) < PORTION) return;
}

async function archivePortion(session: Client): Promise<number> {
  const { rows } = await session.query<{ count: number }>(
    `select archive_published_events(interval '${OUTBOX_DAYS} days', ${PORTION}) as count`,
  );
  return rows[0]?.count ?? 0;
}

async function deletePortion(
  session: Client,
  { table, key, moment, days }: (typeof RETENTION)[number],
): Promise<number> {
  const { rowCount } = await session.query(
    `delete from ${table} where ${key} = any(array(
       select ${key} from ${table} where ${moment} < now() - interval '${days} days' limit ${PORTION}))`,
  );
  return rowCount ?? 0;
}
