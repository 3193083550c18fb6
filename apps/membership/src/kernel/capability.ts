import type { Clock, IdSource } from '@autoclub/domain-kit';
import type { Subscription } from '@autoclub/messaging';
import type { Database, EntityClasses } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { SubgraphDefinition } from '@autoclub/subgraph-kit';

/** What a capability stands on; handed in by `compose.ts`. */
export interface Host {
  readonly database: Database;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly programmes: ProgrammeBook;
}

/** One room of the service: its tables, its part of the graph and what it does about events of others. */
export interface Capability {
  readonly name: string;
  readonly entities?: readonly (abstract new () => object)[];
  graph?(host: Host): SubgraphDefinition;
  reactions?(host: Host): readonly Subscription[];
}

/** The classes that are mapped to tables, of all capabilities. */
export function entitiesOf(capabilities: readonly Capability[]): EntityClasses {
  return capabilities.flatMap(({ entities = [] }) => [...entities]) as EntityClasses;
}

/** The whole graph of the service. */
export function graphOf(capabilities: readonly Capability[], host: Host): SubgraphDefinition {
  const parts = capabilities.flatMap((capability) => capability.graph?.(host) ?? []);
  return {
    resolvers: parts.flatMap(({ resolvers }) => resolvers),
    references: Object.assign({}, ...parts.map(({ references }) => references)),
  };
}
