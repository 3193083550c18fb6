import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import type { Subscription } from '../subscription';
import { awaitPremise, bringPremises } from './await-premise';
import { type Run, runsOf } from './runs';

/**
 * Applies events by the reactions to their types, partition by partition in order. Right after each run come the
 * parked events that it released: a later event of the same aggregate must find them applied. Several capabilities may
 * react to one type; they do so in the order of the table. Events of a type without a reaction are skipped. Returns
 * the runs of the events that were given.
 */
export async function react(
  tx: Tx,
  subscriptions: readonly Subscription[],
  partitions: readonly (readonly DeliveredEvent[])[],
): Promise<readonly Run[]> {
  const table = byType(subscriptions);
  const known = partitions.map((events) => events.filter(({ type }) => table.has(type)));
  const runs = runsOf(known, [...table.keys()]);
  for (const { type, events } of runs) {
    const released = await applyRun(tx, table.get(type) ?? [], events);
    if (released.length > 0) await react(tx, subscriptions, bySubject(released));
  }
  return runs;
}

/** The reactions to each type; a type stands where the first of its reactions stands. */
export function byType(subscriptions: readonly Subscription[]): ReadonlyMap<string, readonly Subscription[]> {
  return grouped(subscriptions, ({ contract }) => contract.type);
}

async function applyRun(
  tx: Tx,
  subscriptions: readonly Subscription[],
  events: readonly DeliveredEvent[],
): Promise<readonly DeliveredEvent[]> {
  let ready = events;
  for (const each of subscriptions.flatMap(({ awaits }) => awaits))
    if (ready.length > 0) ready = await awaitPremise(tx, each, ready);
  if (ready.length === 0) return [];
  const brought = subscriptions.flatMap(({ brings }) => brings);
  return bringPremises(tx, brought, ready, async () => {
    for (const subscription of subscriptions) {
      const concerned = ready.filter(subscription.concerns);
      if (concerned.length > 0) await subscription.react(concerned, tx);
    }
  });
}

/** One aggregate after the other would make a run of each event; between aggregates there is no order to keep. */
function bySubject(events: readonly DeliveredEvent[]): (readonly DeliveredEvent[])[] {
  return [...grouped(events, ({ subject }) => subject).values()];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
