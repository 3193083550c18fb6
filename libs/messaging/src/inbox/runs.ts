import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { Subscription } from '../subscription';

/** Neighbouring events of one type, and who reacts to them. */
export interface Run {
  readonly subscription: Subscription;
  readonly events: readonly DeliveredEvent[];
}

/**
 * Makes few long runs of many partitions' events. Each partition keeps its order, since only its next events are ever
 * taken; between partitions there is none, so events of one type are taken from all of them together. The subscription
 * that is listed first goes first: what is listed before (customers) is the premise of what is listed after (orders).
 */
export function runsOf(
  partitions: readonly (readonly DeliveredEvent[])[],
  subscriptions: readonly Subscription[],
): Run[] {
  const ranks = new Map(subscriptions.map((subscription, rank) => [subscription.contract.type, rank]));
  const rankOf = (event: DeliveredEvent | undefined): number =>
    event === undefined ? Infinity : (ranks.get(event.type) ?? Infinity);
  const positions = partitions.map(() => 0);
  const runs: Run[] = [];
  for (;;) {
    const rank = Math.min(...partitions.map((events, index) => rankOf(events[positions[index] ?? 0])));
    const subscription = subscriptions[rank];
    if (subscription === undefined) return runs;
    const taken: DeliveredEvent[] = [];
    partitions.forEach((events, index) => {
      const from = positions[index] ?? 0;
      const rest = events.slice(from);
      const length = rest.findIndex((event) => rankOf(event) !== rank);
      const next = length === -1 ? rest : rest.slice(0, length);
      taken.push(...next);
      positions[index] = from + next.length;
    });
    runs.push({ subscription, events: taken });
  }
}
