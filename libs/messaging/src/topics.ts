import { randomUUID } from 'node:crypto';
import type { Brokers } from './kafka/address';
import { asAdministrator, createMissingTopics } from './kafka/administration';
import { kafkaClient } from './kafka/client';
import { drain } from './kafka/drain';
import type { IncomingMessage } from './kafka/messages';

/** The topic a service's given-up events go to. */
export function deadLetterTopic(service: string): string {
  return `club.${service}.dlq`;
}

/** The consumer group of a service; all its copies share the partitions. */
export function consumerGroup(service: string): string {
  return `club.${service}`;
}

/** The group that remembers which dead letters have been replayed. */
export function replayGroup(service: string): string {
  return `club.${service}.dlq-replay`;
}

/** Creates the topics that do not exist yet. Brokers do not create topics by themselves. */
export async function createTopics(brokers: Brokers, topics: readonly string[]): Promise<void> {
  await asAdministrator(kafkaClient(brokers, 'club-topics'), (admin) => createMissingTopics(admin, topics));
}

/** Drops every message the topics have, as their retention does in time; for trying out what then still holds. */
export async function dropMessages(brokers: Brokers, topics: readonly string[]): Promise<void> {
  await asAdministrator(kafkaClient(brokers, 'club-topics'), async (admin) => {
    for (const topic of topics) {
      const partitions = await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({
        topic,
        partitions: partitions.map(({ partition, high }) => ({ partition, offset: high })),
      });
    }
  });
}

/**
 * Shows every message that the brokers hold, of every topic from its first to where it ends now, to one who only looks:
 * no group of a service is touched. Returns the topics and how many messages there were.
 */
export async function readEverything(
  brokers: Brokers,
  see: (message: IncomingMessage) => void,
): Promise<{ readonly topics: readonly string[]; readonly messages: number }> {
  const kafka = kafkaClient(brokers, 'club-reader');
  const topics = (await asAdministrator(kafka, (admin) => admin.listTopics())).filter(
    (topic) => !topic.startsWith('__'),
  );
  const counts = await Promise.all(
    topics.map(async (topic) => {
      const groupId = `club.reader.${randomUUID()}`;
      const handle = async (messages: readonly IncomingMessage[]) => messages.forEach(see);
      const count = await drain(kafka, { groupId, topic, handle });
      if (count > 0) await asAdministrator(kafka, (admin) => admin.deleteGroups([groupId]));
      return count;
    }),
  );
  return { topics, messages: counts.reduce((sum, count) => sum + count, 0) };
}
