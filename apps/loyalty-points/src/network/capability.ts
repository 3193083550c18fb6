import type { Clock, IdSource } from '@autoclub/domain-kit';
import type { Subscription } from '@autoclub/messaging';
import type { Database } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { SubgraphDefinition } from '@autoclub/subgraph-kit';

/** What the running service gives its capabilities to work with. */
export interface Host {
  readonly database: Database;
  readonly book: ProgrammeBook;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** One thing the service can do, with its part of the graph and its reactions to events of others. */
export interface Capability {
  readonly name: string;
  graph?(host: Host): Partial<SubgraphDefinition>;
  reactions?(host: Host): readonly Subscription[];
}
