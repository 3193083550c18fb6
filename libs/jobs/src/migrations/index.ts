import type { MigrationClass } from '@autoclub/persistence';
import { CreateJobQueue1795658400000 } from './20261126T0200-create-job-queue';
import { CreateJobProgress1795658460000 } from './20261126T0201-create-job-progress';
import { CreateDealerClock1795658520000 } from './20261126T0202-create-dealer-clock';

/** The queue, the progress of runs and the dealers' clocks; to be listed after `messagingMigrations`. */
export const jobsMigrations: readonly MigrationClass[] = [
  CreateJobQueue1795658400000,
  CreateJobProgress1795658460000,
  CreateDealerClock1795658520000,
];
