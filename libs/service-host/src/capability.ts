import type { Job, Task } from '@autoclub/jobs';
import type { Subscription } from '@autoclub/messaging';
import type { HttpRoute, SubgraphDefinition } from '@autoclub/subgraph-kit';
import type { Host } from './host';
import type { HostEnvironment } from './host-environment';

/** A class that is mapped to a table. */
export type EntityClass = abstract new (...args: never[]) => object;

/** What a capability adds to its service's part of the graph. */
export type CapabilityGraph = Pick<SubgraphDefinition, 'resolvers' | 'orphanedTypes'> &
  Partial<Pick<SubgraphDefinition, 'references'>>;

/**
 * One room of a service: a business subject with everything that belongs to it. The host puts the rooms of a service
 * together in the order of its list, so the order of two reactions to one event is the order of their capabilities.
 * Every part is made from the host alone: a capability holds no state and opens nothing by itself.
 */
export interface Capability<Environment extends HostEnvironment = HostEnvironment> {
  /** The name of its folder, such as `repair-orders`. */
  readonly name: string;
  /** The classes that are mapped to its tables. */
  readonly entities?: readonly EntityClass[];
  /** Its resolvers and references; also made without a database, to print the schema. */
  graph?(host: Host<Environment>): CapabilityGraph;
  /** What it does about events, premises first. */
  reactions?(host: Host<Environment>): readonly Subscription[];
  /** What it does for every dealer at a time of its day. */
  jobs?(host: Host<Environment>): readonly Job[];
  /** What it does again and again, every few seconds. */
  clockwork?(host: Host<Environment>): readonly Task[];
  /** Requests beside the graph: files that stream in or out. */
  routes?(host: Host<Environment>): readonly HttpRoute[];
}
