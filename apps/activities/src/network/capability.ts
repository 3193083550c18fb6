import type { Clock, IdSource } from '@autoclub/domain-kit';
import type { Subscription } from '@autoclub/messaging';
import type { Database } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { SubgraphDefinition } from '@autoclub/subgraph-kit';
import type { Task } from './clockwork';
import type { Environment } from '../environment';

/** What the host gives to every capability. */
export interface Host {
  readonly environment: Pick<Environment, 'MESSAGE_FOLDER'>;
  readonly database: Database;
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
  readonly clock: Clock;
}

/** A room of the service: what it keeps, shows, reacts to and does by the clock. */
export interface Capability {
  readonly name: string;
  /** Classes mapped to tables. */
  readonly entities?: readonly (abstract new (...args: never[]) => object)[];
  readonly graph?: (host: Host) => Partial<SubgraphDefinition>;
  readonly reactions?: (host: Host) => readonly Subscription[];
  readonly clockwork?: (host: Host) => readonly Task[];
}
