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
  /** Whether an event has any effect here; one without leaves no inbox row. */
  readonly concerns: (event: DeliveredEvent) => boolean;
  readonly react: (events: readonly DeliveredEvent[], tx: Tx) => Promise<void>;
}

/** Ties a reaction to a contract: `on(repairOrderSettled, earnPoints)`, to some of its events where not all concern. */
export function on<Data>(
  contract: EventContract<Data>,
  reaction: Reaction<Data>,
  concerns: (event: DeliveredEvent<Data>) => boolean = () => true,
): Subscription {
  return {
    contract: contract as EventContract,
    concerns: (event) => concerns(event as DeliveredEvent<Data>),
    react: (events, tx) => reaction(events as readonly DeliveredEvent<Data>[], tx),
  };
}
