import type { MigrationClass } from '@autoclub/persistence';
import { CreateOutbox1761955320000 } from './20251101T0002-create-outbox';
import { CreateInbox1761955380000 } from './20251101T0003-create-inbox';

/** The tables of the outbox, the inbox and the parked events; to be listed after `platformMigrations`. */
export const messagingMigrations: readonly MigrationClass[] = [
  CreateOutbox1761955320000,
  CreateInbox1761955380000,
];
