import type { EachBatchPayload, Kafka } from 'kafkajs';
import { asAdministrator, boundsOf, committedOffsets } from './administration';
import { incoming } from './consumer';
import type { IncomingMessage } from './messages';

export interface DrainSettings {
  readonly groupId: string;
  readonly topic: string;
  readonly handle: (messages: readonly IncomingMessage[]) => Promise<void>;
}

/**
 * Reads a topic from where the group stopped to where it ends now, and leaves; returns how many messages that were.
 * What is added meanwhile is left for the next time, so a message that comes back is not read again and again.
 */
export async function drain(kafka: Kafka, settings: DrainSettings): Promise<number> {
  const ends = await openEnds(kafka, settings);
  if (ends.size === 0) return 0;
  const consumer = kafka.consumer({
    groupId: settings.groupId,
    maxWaitTimeInMs: 200,
    allowAutoTopicCreation: false,
  });
  let count = 0;
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [settings.topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      const eachBatch = async (payload: EachBatchPayload): Promise<void> => {
        count += await drainBatch(payload, ends, settings);
        if (ends.size === 0) resolve();
      };
      consumer.run({ eachBatchAutoResolve: false, autoCommit: false, eachBatch }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return count;
}

/** The partitions that have something left to read, and where each ends. */
function openEnds(kafka: Kafka, { topic, groupId }: DrainSettings): Promise<Map<number, bigint>> {
  return asAdministrator(kafka, async (admin) => {
    const committed = (await committedOffsets(admin, groupId, [topic])).get(topic);
    const bounds = [...(await boundsOf(admin, topic))];
    const open = bounds.filter(([partition, { start, end }]) => (committed?.get(partition) ?? start) < end);
    return new Map(open.map(([partition, { end }]) => [partition, end]));
  });
}

async function drainBatch(
  { batch, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload,
  ends: Map<number, bigint>,
  settings: DrainSettings,
): Promise<number> {
  const { topic, partition } = batch;
  const end = ends.get(partition);
  if (end === undefined) return 0;
  const messages = batch.messages.filter((message) => BigInt(message.offset) < end);
  await settings.handle(messages.map((message) => incoming(topic, partition, message)));
  const last = messages.at(-1)?.offset;
  if (last !== undefined) {
    const next = BigInt(last) + BigInt(1);
    resolveOffset(last);
    await commitOffsetsIfNecessary({
      topics: [{ topic, partitions: [{ partition, offset: String(next) }] }],
    });
    if (next >= end) ends.delete(partition);
  }
  return messages.length;
}
