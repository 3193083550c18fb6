import type { GatewayContext } from '../graph/gateway-context';
import type { JsonObject } from './merge';

/** One request on its way through a plan. */
export interface Journey {
  readonly context: GatewayContext;
  readonly variables: JsonObject;
  /** Set when one of its steps has failed: those beside it must not ask any more, Apollo's executor does. */
  isOver: boolean;
}

/** A node of a plan, ready to run: completes the things it is given with what the subgraphs know of them. */
export type Step = (journey: Journey, things: readonly JsonObject[]) => Promise<void>;
