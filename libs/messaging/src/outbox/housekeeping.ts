import type { Client } from 'pg';

const SLICE = 5_000;

/**
 * How long what has done its duty is kept. The outbox is the service's archive beyond the topics' 14 days; the inbox
 * must outlive any message that can still be delivered, dead letters included (30 days); a client retries a command
 * for hours, not for months, and documents have a business key beside it (rulebook CONV-5).
 */
const RETENTION = [
  { table: 'outbox', key: 'id', moment: 'published_at', days: 60 },
  { table: 'inbox', key: 'event_id', moment: 'received_at', days: 60 },
  { table: 'command_log', key: 'ctid', moment: 'recorded_at', days: 60 },
];

/** Deletes what is past its time, a slice of each table at a time; the leader of the relay does it every minute. */
export async function prune(session: Client): Promise<void> {
  for (const { table, key, moment, days } of RETENTION) {
    await session.query(
      `delete from ${table} where ${key} = any(array(
         select ${key} from ${table} where ${moment} < now() - interval '${days} days' limit ${SLICE}))`,
    );
  }
}
