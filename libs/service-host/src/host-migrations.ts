import { hostMigrations } from '@autoclub/jobs';
import type { MigrationClass } from '@autoclub/persistence';

/** The migrations of a service with those of every service before them, each once. */
export function withHostMigrations(own: readonly MigrationClass[]): MigrationClass[] {
  return [...new Set([...hostMigrations, ...own])];
}
