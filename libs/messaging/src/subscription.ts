import type { DeliveredEvent, EventContract } from '@autoclub/event-contracts';
import { type CopyTable, keepLatest, type Tx } from '@autoclub/persistence';
import type { PremiseOf } from './premise';

/**
 * What a service does about a run of events of one type. The run is in order per aggregate, and it is applied in one
 * transaction with its inbox rows; events the service has already seen are not in it. The tenant is "everything".
 */
export type Reaction<Data> = (events: readonly DeliveredEvent<Data>[], tx: Tx) => Promise<void>;

/** What a row of the table of reactions holds beside contract and reaction. */
export interface SubscriptionOptions<Data> {
  /** Whether an event has any effect here; one without leaves no inbox row. */
  readonly concerns?: (event: DeliveredEvent<Data>) => boolean;
  /**
   * What must be there before the event is applied. An event that comes too early waits in a table, for all reactions
   * to it, so that each event is applied once and whole.
   */
  readonly awaits?: readonly PremiseOf<Data>[];
  /** What the reaction brings: the events that wait for it are applied right after it, in the same transaction. */
  readonly brings?: readonly PremiseOf<Data>[];
}

/** One contract and the reaction to it, as the consumer keeps it. */
export interface Subscription {
  readonly contract: EventContract;
  readonly react: Reaction<unknown>;
  readonly concerns: (event: DeliveredEvent) => boolean;
  readonly awaits: readonly PremiseOf<unknown>[];
  readonly brings: readonly PremiseOf<unknown>[];
}

/**
 * A row of the table of reactions: `on(repairOrderSettled, earnPoints, { awaits: [{ premise: dealer, id: dealerOf }] })`.
 */
export function on<Data>(
  contract: EventContract<Data>,
  reaction: Reaction<Data>,
  { concerns = () => true, awaits = [], brings = [] }: SubscriptionOptions<Data> = {},
): Subscription {
  return {
    contract: contract as EventContract,
    react: reaction as Reaction<unknown>,
    concerns: concerns as Subscription['concerns'],
    awaits: awaits as readonly PremiseOf<unknown>[],
    brings: brings as readonly PremiseOf<unknown>[],
  };
}

/**
 * The reaction that keeps a copy of what the events carry, the newest of each record:
 * `on(dealerRegistered, keepCopies(dealers, ({ data }) => data))`.
 */
export function keepCopies<Property extends string, Data>(
  table: CopyTable<Property>,
  rowOf: (event: DeliveredEvent<Data>) => Readonly<Record<Property, unknown>>,
): Reaction<Data> {
  return async (events, tx) => {
    const rows = events.map((event) => ({ ...rowOf(event), sequence: event.sequence }));
    await keepLatest(tx, table, rows);
  };
}
