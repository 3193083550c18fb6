import type { Client } from 'pg';
import { pause } from '../timing';

const FOLLOWER_POLL_MS = 250;

/**
 * Waits until this session is the leader among the copies of the service; false when the signal came first. The lock
 * is the session's: PostgreSQL gives it to another when the session ends, however it ends.
 */
export async function becomeLeader(
  session: Client,
  alive: () => void,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    alive();
    const { rows } = await session.query<{ is_leader: boolean }>(
      "select pg_try_advisory_lock(hashtext('autoclub outbox relay')) as is_leader",
    );
    if (rows[0]?.is_leader) return true;
    await pause(FOLLOWER_POLL_MS, signal);
  }
  return false;
}
