import type { MigrationClass } from '@autoclub/persistence';
import { CreateOutbox1761955320000 } from './20251101T0002-create-outbox';
import { CreateInbox1761955380000 } from './20251101T0003-create-inbox';
import { CreateEventArchive1795665600000 } from './20261126T0400-create-event-archive';
import { CreateArchiveRequest1795666200000 } from './20261126T0410-create-archive-request';
import { KnowWhatHasArrived1795689000000 } from './20261126T1030-know-what-has-arrived';

/** The tables of the outbox, the inbox, the parked events and the archive; to be listed after `platformMigrations`. */
export const messagingMigrations: readonly MigrationClass[] = [
  CreateOutbox1761955320000,
  CreateInbox1761955380000,
  CreateEventArchive1795665600000,
  CreateArchiveRequest1795666200000,
  KnowWhatHasArrived1795689000000,
];
