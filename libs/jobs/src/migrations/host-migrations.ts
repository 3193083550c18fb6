import { messagingMigrations } from '@autoclub/messaging';
import { type MigrationClass, platformMigrations } from '@autoclub/persistence';
import { jobsMigrations } from '.';

/** What the database of every service begins with; a service lists `[...hostMigrations, ...its own]`. */
export const hostMigrations: readonly MigrationClass[] = [
  ...platformMigrations,
  ...messagingMigrations,
  ...jobsMigrations,
];
