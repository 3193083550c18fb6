import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { startKafka } from '@autoclub/kafka';
import { startPostgres } from '@autoclub/postgres';
import { temporaryFolder } from '@autoclub/processes';

import type { TestServers } from '../environment';

/** The servers of one test run. */
export interface RunningTestServers {
  environment: TestServers;
  stop(): Promise<void>;
}

interface Stoppable {
  stop(): Promise<void>;
}

/** Starts both or none: when one fails, the other is stopped before the failure is thrown. */
async function startBoth<A extends Stoppable, B extends Stoppable>(
  a: Promise<A>,
  b: Promise<B>,
): Promise<[A, B]> {
  const started = await Promise.allSettled([a, b]);
  const failed = started.find((each) => each.status === 'rejected');
  if (failed === undefined) return [await a, await b];
  await Promise.all(started.map((each) => (each.status === 'fulfilled' ? each.value.stop() : undefined)));
  throw failed.reason;
}

/** One PostgreSQL that does not wait for the disk and one Apache Kafka, on free ports, in a folder of this run. */
export async function startTestServers(): Promise<RunningTestServers> {
  const folder = temporaryFolder('test');
  const remove = () => rm(folder, { recursive: true, force: true });
  const [postgres, kafka] = await startBoth(
    startPostgres({ dataDir: join(folder, 'postgres'), databases: [], sharedLogins: true, durable: false }),
    startKafka({ dataDir: join(folder, 'kafka') }),
  ).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    environment: {
      AUTOCLUB_TEST_ADMIN_URL: postgres.adminUrl,
      AUTOCLUB_TEST_OWNER_PASSWORD: new URL(postgres.url('postgres', 'owner')).password,
      AUTOCLUB_TEST_APP_PASSWORD: new URL(postgres.url('postgres', 'app')).password,
      AUTOCLUB_TEST_BROKERS: kafka.brokers,
    },
    stop: async () => {
      await Promise.all([postgres.stop(), kafka.stop()]);
      await remove();
    },
  };
}
