import type { Clock } from '@autoclub/domain-kit';
import type { Logger, Metrics, Position } from '@autoclub/service-kit';
import type { Subgraph } from '../schema/build-subgraph';
import type { HttpRoute } from './http-route';

/** What a subgraph is served with. */
export interface SubgraphServerOptions {
  /** The service's name, which is the audience of the gateway's signatures as well. */
  readonly name: string;
  readonly subgraph: Subgraph;
  readonly host: string;
  readonly port: number;
  /** Where metrics and health are asked for; nowhere unless given. */
  readonly operationsPort?: number | undefined;
  /** This subgraph's own key, see `deriveHandoverKey`. */
  readonly handoverSecret: string;
  /** A second key that is taken while keys are changed. */
  readonly otherHandoverSecret?: string | undefined;
  readonly clock: Clock;
  /** The clock of the caller's dealer (rulebook PLT-04), null for a caller of none; the service's unless given. */
  readonly clockOf?: (dealerId: string | null) => Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Which errors of resolvers pass by themselves, as while the database recovers; none unless given. */
  readonly isOutage?: (error: unknown) => boolean;
  /** Waits a little until the service has handled a position, and says whether it has; never asked unless given. */
  readonly reached?: (position: Position, isOver: () => boolean) => Promise<boolean>;
  /** Whether requests can be served: the database answers. Kafka away is degraded, not down. */
  readonly ready: () => Promise<boolean>;
  /** False when a loop of the process has died, so that it should be started again. */
  readonly live: () => boolean;
  /** The state of outbox and consumers, for `/pipeline`. */
  readonly pipeline: () => Promise<unknown>;
  /** Requests beside the graph, for files. */
  readonly routes?: readonly HttpRoute[];
}
