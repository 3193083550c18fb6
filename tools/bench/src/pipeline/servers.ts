import { join } from 'node:path';
import { catalogue, topics } from '@autoclub/event-contracts';
import { startKafka } from '@autoclub/kafka';
import type { KafkaServer } from '@autoclub/kafka';
import { createTopics } from '@autoclub/messaging';
import { startPostgres } from '@autoclub/postgres';
import type { PostgresServer } from '@autoclub/postgres';

export interface Servers {
  readonly postgres: PostgresServer;
  readonly kafka: KafkaServer;
}

/** Lends a durable PostgreSQL and a broker of our own with every topic, in a folder that is thrown away afterwards. */
export async function withServers<T>(
  folder: string,
  databases: readonly string[],
  use: (servers: Servers) => Promise<T>,
): Promise<T> {
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), databases, durable: true });
  try {
    const kafka = await startKafka({ dataDir: join(folder, 'kafka') });
    try {
      await createTopics(kafka.brokers, topics);
      return await use({ postgres, kafka });
    } finally {
      await kafka.stop();
    }
  } finally {
    await postgres.stop();
  }
}

/** The topic the figures of the pipeline are measured on, the busiest of all. */
export const BUSY_TOPIC =
  catalogue.find(({ name }) => name === 'repair-order-settled')?.topic ?? missing('repair-order-settled');

function missing(name: string): never {
  throw new Error(`The catalogue has no event ${name}.`);
}
