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
  stop(): Promise<void>;
}

/** A durable PostgreSQL and a broker of our own with every topic, in a folder that is thrown away afterwards. */
export async function startServers(folder: string, databases: readonly string[]): Promise<Servers> {
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), databases, durable: true });
  const kafka = await startKafka({ dataDir: join(folder, 'kafka') });
  await createTopics(kafka.brokers, topics);
  return {
    postgres,
    kafka,
    stop: async () => {
      await kafka.stop();
      await postgres.stop();
    },
  };
}

/** The topic the figures of the pipeline are measured on, the busiest of all. */
export const BUSY_TOPIC =
  catalogue.find(({ name }) => name === 'repair-order-settled')?.topic ?? missing('repair-order-settled');

function missing(name: string): never {
  throw new Error(`The catalogue has no event ${name}.`);
}
