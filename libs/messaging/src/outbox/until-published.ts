import { type Database, everything } from '@autoclub/persistence';
import type { Position } from '@autoclub/service-kit';
import { pause } from '../timing';

const PATIENCE_MS = 60_000;
const POLL_MS = 50;

/** Returns when the events of a position are in their topics; an error when the broker has not taken them by then. */
export async function untilPublished(
  database: Database,
  position: Position,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const ids = position.map(({ eventId }) => eventId);
  const deadline = performance.now() + patienceMs;
  while (await isPending(database, ids)) {
    if (performance.now() > deadline) throw new Error('The broker has not taken what was to be published.');
    await pause(POLL_MS);
  }
}

async function isPending(database: Database, ids: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await database.transaction(everything, (tx) =>
    tx.query('select from outbox where published_at is null and event_id = any($1::uuid[]) limit 1', [ids]),
  );
  return rows.length > 0;
}
