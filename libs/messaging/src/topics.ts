/** The topic a service's given-up events go to. */
export function deadLetterTopic(service: string): string {
  return `club.${service}.dlq`;
}

/** The consumer group of a service; all its copies share the partitions. */
export function consumerGroup(service: string): string {
  return `club.${service}`;
}

/** Creates the topics that do not exist yet. */
export async function createTopics(brokers: string, topics: readonly string[]): Promise<void> {
  throw new Error(`not wired: ${brokers} ${topics.length}`);
}
