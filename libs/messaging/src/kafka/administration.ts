import type { Admin, Kafka } from 'kafkajs';
import { TOPIC_PARTITIONS } from '@autoclub/event-contracts';

/** An offset per partition of a topic. */
export type Offsets = ReadonlyMap<number, bigint>;

const DAY_MS = 86_400_000;
const SERVED_WITHIN_MS = 20_000;
const RETENTION_DAYS = { events: 14, deadLetters: 30 };

/** Does one thing as an administrator, and disconnects. */
export async function asAdministrator<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** Creates what is missing, with the replication the broker holds for right. */
export async function createMissingTopics(admin: Admin, topics: readonly string[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !existing.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: false,
    topics: missing.map((topic) => ({
      topic,
      numPartitions: topic.endsWith('.dlq') ? 1 : TOPIC_PARTITIONS,
      replicationFactor: -1,
      configEntries: [{ name: 'retention.ms', value: String(retentionDays(topic) * DAY_MS) }],
    })),
  });
  await waitUntilServed(admin, missing);
}

/**
 * Waits until the broker serves the topics it was just asked to create. For a moment it does not know them yet;
 * the library's own wait gives up on that answer.
 */
async function waitUntilServed(admin: Admin, topics: readonly string[]): Promise<void> {
  const deadline = Date.now() + SERVED_WITHIN_MS;
  for (;;) {
    try {
      await admin.fetchTopicMetadata({ topics: [...topics] });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function retentionDays(topic: string): number {
  return topic.endsWith('.dlq') ? RETENTION_DAYS.deadLetters : RETENTION_DAYS.events;
}

/** Where a partition begins (older messages are gone) and ends. */
export interface Bounds {
  readonly start: bigint;
  readonly end: bigint;
}

/** The bounds of each partition of a topic. */
export async function boundsOf(admin: Admin, topic: string): Promise<ReadonlyMap<number, Bounds>> {
  const partitions = await admin.fetchTopicOffsets(topic);
  return new Map(
    partitions.map(({ partition, low, high }) => [partition, { start: BigInt(low), end: BigInt(high) }]),
  );
}

/** What the group has committed; a partition it never committed is not in the map. */
export async function committedOffsets(
  admin: Admin,
  groupId: string,
  topics: readonly string[],
): Promise<ReadonlyMap<string, Offsets>> {
  const fetched = await admin.fetchOffsets({ groupId, topics: [...topics] });
  return new Map(
    fetched.map(({ topic, partitions }) => [
      topic,
      new Map(
        partitions
          .map(({ partition, offset }): [number, bigint] => [partition, BigInt(offset)])
          .filter(([, offset]) => offset >= 0),
      ),
    ]),
  );
}
