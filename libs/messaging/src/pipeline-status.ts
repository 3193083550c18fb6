import { everything, type Database } from '@autoclub/persistence';
import type { LagReader } from './kafka/lag';

/** How far events are behind on their way; all zero when everything published has been handled. */
export interface PipelineStatus {
  /** Events written but not yet in Kafka. */
  readonly outboxPending: number;
  readonly oldestPendingMs: number;
  /** Messages in the subscribed topics that this service has not handled. */
  readonly consumerLag: number;
  /** Events that wait for a premise. */
  readonly parkedCount: number;
  /** Events in the dead letters that were not replayed yet. */
  readonly deadLetterCount: number;
  readonly brokerConnected: boolean;
}

export interface PipelineSources {
  readonly database: Database;
  readonly lags: LagReader;
  readonly group: string;
  readonly topics: readonly string[];
  readonly replayGroup: string;
  readonly deadLetterTopic: string;
}

const FRESH_MS = 100;

/**
 * Reads the state of the pipeline, at most ten times a second however often it is asked. While the broker is away the
 * last known lag is returned again, with `brokerConnected: false` beside it.
 */
export function pipelineReader(sources: PipelineSources): () => Promise<PipelineStatus> {
  let known = { consumerLag: 0, deadLetterCount: 0 };
  let current: Promise<PipelineStatus> | undefined;
  let readAt = 0;
  const read = async (): Promise<PipelineStatus> => {
    const [tables, lags] = await Promise.all([readTables(sources.database), readLags(sources)]);
    known = lags ?? known;
    return { ...tables, ...known, brokerConnected: lags !== undefined };
  };
  return () => {
    if (!current || Date.now() - readAt > FRESH_MS) {
      readAt = Date.now();
      current = read();
      current.catch(() => (current = undefined));
    }
    return current;
  };
}

async function readLags(
  sources: PipelineSources,
): Promise<{ consumerLag: number; deadLetterCount: number } | undefined> {
  const { lags, group, topics, replayGroup, deadLetterTopic } = sources;
  try {
    const [consumerLag, deadLetterCount] = await Promise.all([
      lags.lag(group, topics),
      lags.lag(replayGroup, [deadLetterTopic]),
    ]);
    return { consumerLag, deadLetterCount };
  } catch {
    return undefined;
  }
}

interface TableCounts {
  readonly outboxPending: number;
  readonly oldestPendingMs: number;
  readonly parkedCount: number;
}

async function readTables(database: Database): Promise<TableCounts> {
  const rows: TableCounts[] = await database.transaction(everything, (tx) =>
    tx.query(`
      select count(*) as "outboxPending",
             coalesce(greatest(0, extract(epoch from clock_timestamp() - min(recorded_at)) * 1000), 0)::int
               as "oldestPendingMs",
             (select count(*) from parked_event) as "parkedCount"
        from outbox where published_at is null`),
  );
  const [counts] = rows;
  if (!counts) throw new Error('A count returns one row');
  return counts;
}
