import type { DeliveredEvent } from '@autoclub/event-contracts';

/** Neighbouring events of one type. */
export interface Run {
  readonly type: string;
  readonly events: readonly DeliveredEvent[];
}

/**
 * Makes few long runs of many partitions' events. Each partition keeps its order, since only its next events are ever
 * taken; between partitions there is none, so events of one type are taken from all of them together. The type that is
 * listed first goes first: what is listed before (customers) is the premise of what is listed after (orders).
 */
export function runsOf(partitions: readonly (readonly DeliveredEvent[])[], types: readonly string[]): Run[] {
  const ranks = new Map(types.map((type, rank) => [type, rank]));
  const rankOf = (event: DeliveredEvent | undefined): number =>
    event === undefined ? Infinity : (ranks.get(event.type) ?? Infinity);
  const positions = partitions.map(() => 0);
  const runs: Run[] = [];
  for (;;) {
    const rank = partitions.reduce(
      (least, events, index) => Math.min(least, rankOf(events[positions[index] ?? 0])),
      Infinity,
    );
    const type = types[rank];
    if (type === undefined) return runs;
    const taken: DeliveredEvent[] = [];
    partitions.forEach((events, index) => {
      const from = positions[index] ?? 0;
      const rest = events.slice(from);
      const length = rest.findIndex((event) => rankOf(event) !== rank);
      const next = length === -1 ? rest : rest.slice(0, length);
      taken.push(...next);
      positions[index] = from + next.length;
    });
    runs.push({ type, events: taken });
  }
}
