import type { Database } from '@autoclub/persistence';
import type { Logger } from '@autoclub/service-kit';
import PgBoss from 'pg-boss';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { SCHEMA } from './names';

export interface QueueSettings {
  readonly service: string;
  readonly database: Database;
  readonly logger: Logger;
  /** How often entries of a copy that is gone are looked for. */
  readonly maintenanceSeconds: number;
}

/** The opened queue. */
export interface JobQueue {
  readonly boss: PgBoss;
  close(): Promise<void>;
}

const POOL_SIZE = 2;
const KEEP_DAYS = 7;

/**
 * Opens pg-boss on the service's database as the service's role: it makes no table and runs no schedule of its own,
 * since ours follow the dealers' clocks. It has two connections of its own, so that what it commits by itself never
 * meets a transaction of ours.
 */
export async function openQueue({
  service,
  database,
  logger,
  maintenanceSeconds,
}: QueueSettings): Promise<JobQueue> {
  const { url } = database.dataSource.options as PostgresDataSourceOptions;
  const boss = new PgBoss({
    connectionString: url,
    application_name: `${service}-jobs`,
    max: POOL_SIZE,
    schema: SCHEMA,
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: maintenanceSeconds,
    deleteAfterDays: KEEP_DAYS,
  });
  let isOpen = true;
  boss.on('error', (error) => {
    if (isOpen) logger.error({ err: error }, 'the queue of jobs failed');
  });
  await boss.start();
  return {
    boss,
    close: async () => {
      isOpen = false;
      await boss.stop({ graceful: false });
    },
  };
}
