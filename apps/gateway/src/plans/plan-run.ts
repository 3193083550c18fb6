import type { GatewayContext } from '../graph/gateway-context';
import type { JsonObject } from './merge';

/** One request while its plan runs. */
export interface PlanRun {
  readonly context: GatewayContext;
  readonly variables: JsonObject;
  /** Set when one step has failed: the steps beside it must not send any more, because Apollo's executor does. */
  isOver: boolean;
}

/** A node of a plan, ready to run: adds to the given objects what the subgraphs know of them. */
export type Step = (run: PlanRun, objects: readonly JsonObject[]) => Promise<void>;
