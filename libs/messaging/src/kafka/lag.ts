import type { Admin, Kafka } from 'kafkajs';
import { within } from '../timing';
import { boundsOf, committedOffsets, type Bounds, type Offsets } from './administration';

const RESPONSE_MS = 1_500;
const NOWHERE = BigInt(0);

/** Knows how far a consumer group is behind the ends of its topics. */
export interface LagReader {
  /** Messages behind, over all partitions; throws when the broker does not respond. */
  lag(groupId: string, topics: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** What this process has handled already, though the commit of its offset may come half a second later. */
export class Reached {
  private readonly next = new Map<string, bigint>();

  set(topic: string, partition: number, next: bigint): void {
    this.next.set(`${topic}/${partition}`, next);
  }

  of(topic: string, partition: number): bigint {
    return this.next.get(`${topic}/${partition}`) ?? NOWHERE;
  }

  /** After a rebalance another copy may be the one that knows; the committed offsets are then the truth. */
  clear(): void {
    this.next.clear();
  }
}

/** Keeps one connection as administrator, and makes a new one after a failure. */
export function lagReader(kafka: Kafka, reached: Reached): LagReader {
  let connected: Promise<Admin> | undefined;
  const connect = async (): Promise<Admin> => {
    const admin = kafka.admin({ retry: { retries: 0 } });
    await admin.connect();
    return admin;
  };
  const drop = async (): Promise<void> => {
    const admin = await connected?.catch(() => undefined);
    connected = undefined;
    await admin?.disconnect().catch(() => undefined);
  };
  const read = async (groupId: string, topics: readonly string[]): Promise<number> => {
    connected ??= connect();
    return lagOf(await connected, groupId, topics, reached);
  };
  return {
    lag: async (groupId, topics) => {
      if (topics.length === 0) return 0;
      try {
        return await within(RESPONSE_MS, read(groupId, topics), 'reading the lag');
      } catch (error) {
        void drop();
        throw error;
      }
    },
    close: drop,
  };
}

async function lagOf(
  admin: Admin,
  groupId: string,
  topics: readonly string[],
  reached: Reached,
): Promise<number> {
  const asked = [
    committedOffsets(admin, groupId, topics),
    ...topics.map(async (topic) => ({ topic, bounds: await boundsOf(admin, topic) })),
  ] as const;
  // A question still under way when another has failed would open the connection again that its failure closes.
  await Promise.allSettled(asked);
  const [committed, ...all] = await Promise.all(asked);
  const behind = all.map(({ topic, bounds }) =>
    topicLag(bounds, committed.get(topic), (partition) => reached.of(topic, partition)),
  );
  return behind.reduce((sum, each) => sum + each, 0);
}

/** What lies between the furthest known position of each partition and its end. */
export function topicLag(
  bounds: ReadonlyMap<number, Bounds>,
  committed: Offsets | undefined,
  reached: (partition: number) => bigint,
): number {
  let lag = NOWHERE;
  for (const [partition, { start, end }] of bounds) {
    const known = [start, committed?.get(partition) ?? NOWHERE, reached(partition)];
    const position = known.reduce((furthest, each) => (each > furthest ? each : furthest));
    if (end > position) lag += end - position;
  }
  return Number(lag);
}

/**
 * Messages that the topics have dropped before the group read them: it was away for longer than they keep messages, or
 * it is new and they are old. Counted once when a member starts; what is dropped later shows at the next start.
 */
export async function missedMessages(
  admin: Admin,
  groupId: string,
  topics: readonly string[],
): Promise<number> {
  const committed = await committedOffsets(admin, groupId, topics);
  let missed = NOWHERE;
  for (const topic of topics)
    for (const [partition, { start }] of await boundsOf(admin, topic)) {
      const position = committed.get(topic)?.get(partition) ?? NOWHERE;
      if (start > position) missed += start - position;
    }
  return Number(missed);
}
