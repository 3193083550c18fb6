import type { Database } from '@autoclub/persistence';

export interface RewindSettings {
  readonly service: string;
  readonly database: Database;
  readonly brokers: string;
  readonly topics: readonly string[];
}

/** Lets a stopped service read every event again. */
export async function rewind(settings: RewindSettings): Promise<void> {
  throw new Error(`not wired: ${settings.service}`);
}
