import type { DeliveredEvent, EventContract } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';

/**
 * What a service does about a run of events of one type. The run is in order per aggregate, and it is applied in one
 * transaction with its inbox rows; events the service has already seen are not in it. The tenant is "everything".
 */
export type Reaction<Data> = (events: readonly DeliveredEvent<Data>[], tx: Tx) => Promise<void>;

/** One contract and the reaction to it, as the consumer keeps it. */
export interface Subscription {
  readonly contract: EventContract;
  readonly react: (events: readonly DeliveredEvent[], tx: Tx) => Promise<void>;
}

/** Ties a reaction to a contract: `on(repairOrderSettled, earnPoints)`. */
export function on<Data>(contract: EventContract<Data>, reaction: Reaction<Data>): Subscription {
  return {
    contract: contract as EventContract,
    react: (events, tx) => reaction(events as readonly DeliveredEvent<Data>[], tx),
  };
}
