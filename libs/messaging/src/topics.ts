import { asAdministrator, createMissingTopics } from './kafka/administration';
import { kafkaClient } from './kafka/client';

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
export async function createTopics(brokers: string, topics: readonly string[]): Promise<void> {
  await asAdministrator(kafkaClient(brokers, 'club-topics'), (admin) => createMissingTopics(admin, topics));
}

/** Drops every message the topics have, as their retention does in time; for trying out what then still holds. */
export async function dropMessages(brokers: string, topics: readonly string[]): Promise<void> {
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
