import type { Kafka, TopicMessages } from 'kafkajs';
import { within } from '../timing';
import type { OutgoingMessage } from './messages';
import { byKey } from './partitioner';

/** Sends messages in order per key; a send that has returned is in the log of every in-sync replica. */
export interface BatchProducer {
  send(messages: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
}

const SEND_TIMEOUT_MS = 20_000;

/**
 * Connects an idempotent producer with one request in flight. After a failed send it must be closed and replaced: its
 * sequence numbers may no longer be the broker's.
 */
export async function openProducer(kafka: Kafka): Promise<BatchProducer> {
  const producer = kafka.producer({
    createPartitioner: byKey,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 3 },
  });
  await producer.connect();
  return {
    send: async (messages) => {
      const topicMessages = byTopic(messages);
      await within(SEND_TIMEOUT_MS, producer.sendBatch({ acks: -1, topicMessages }), 'sending to Kafka');
    },
    close: () => within(2_000, producer.disconnect(), 'closing the producer').catch(() => undefined),
  };
}

function byTopic(messages: readonly OutgoingMessage[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, key, value, headers } of messages) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    topics.set(topic, entry);
    entry.messages.push({ key, value, headers: { ...headers } });
  }
  return [...topics.values()];
}
