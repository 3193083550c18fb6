import { Arrivals } from '@autoclub/messaging';
import {
  arrivalResolver,
  buildSubgraph,
  type MissingEvents,
  type Reference,
  type Subgraph,
} from '@autoclub/subgraph-kit';
import type { Capability, CapabilityGraph } from './capability';
import type { Host } from './host';
import type { HostEnvironment } from './host-environment';
import { reactionsOf } from './reactions-of';

/** The service's part of the graph: what its capabilities add, put together, and whether something has arrived here. */
export function graphOf<Environment extends HostEnvironment>(
  capabilities: readonly Capability<Environment>[],
  host: Host<Environment>,
  missing: MissingEvents = (position) =>
    new Arrivals(host.database, reactionsOf(capabilities, host)).missing(position),
): Subgraph {
  const parts = capabilities.flatMap((capability) => capability.graph?.(host) ?? []);
  return buildSubgraph({
    resolvers: [...parts.flatMap(({ resolvers }) => resolvers), arrivalResolver(host.service, missing)],
    orphanedTypes: [...new Set(parts.flatMap(({ orphanedTypes = [] }) => orphanedTypes))],
    references: referencesOf(parts),
  });
}

/** An entity belongs to one capability, which alone resolves references to it. */
function referencesOf(parts: readonly CapabilityGraph[]): Record<string, Reference> {
  const all: Record<string, Reference> = {};
  for (const [type, reference] of parts.flatMap(({ references = {} }) => Object.entries(references))) {
    if (all[type]) throw new Error(`Two capabilities resolve references to ${type}; one must let go of it.`);
    all[type] = reference;
  }
  return all;
}
