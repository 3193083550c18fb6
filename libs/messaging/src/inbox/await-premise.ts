import type { DeliveredEvent } from '@autoclub/event-contracts';
import { takeTurns, type Tx } from '@autoclub/persistence';
import { type Premise, premiseName, type PremiseOf } from '../premise';
import { parkAll, unparkAll } from './parked-events';

type Of = PremiseOf<unknown>;

/** Parks the events whose premise is not there and returns the others. */
export async function awaitPremise(
  tx: Tx,
  { premise, id }: Of,
  events: readonly DeliveredEvent[],
): Promise<readonly DeliveredEvent[]> {
  const missing = await premise.missing(tx, idsOf(events, id));
  if (missing.size === 0) return events;
  await takeTurns(tx, namesOf(premise, [...missing]));
  const stillMissing = await premise.missing(tx, [...missing]);
  const parked = events.flatMap((event) => {
    const needed = id(event);
    return needed !== null && stillMissing.has(needed)
      ? [{ event, premise: premiseName(premise, needed) }]
      : [];
  });
  await parkAll(tx, parked);
  const waiting = new Set(parked.map(({ event }) => event));
  return events.filter((event) => !waiting.has(event));
}

/** Runs the work that brings premises, and returns the events that have waited for them. */
export async function bringPremises(
  tx: Tx,
  brought: readonly Of[],
  events: readonly DeliveredEvent[],
  work: () => Promise<void>,
): Promise<readonly DeliveredEvent[]> {
  await work();
  return takeBack(
    tx,
    brought.flatMap((each) => namesOf(each.premise, idsOf(events, each.id))),
  );
}

/**
 * The events that have waited for what this transaction writes. For a command that brings a premise; the caller applies
 * them by `react`. What a reaction brings stands in the table and applied by the consumer.
 */
export function takeWaiting(
  tx: Tx,
  premise: Premise,
  ids: readonly string[],
): Promise<readonly DeliveredEvent[]> {
  return takeBack(tx, namesOf(premise, [...new Set(ids)]));
}

/** A statement of its own after the turn is taken: it must see what was parked while it was waited for. */
async function takeBack(tx: Tx, names: readonly string[]): Promise<readonly DeliveredEvent[]> {
  if (names.length === 0) return [];
  await takeTurns(tx, names);
  return unparkAll(tx, names);
}

/*
 * Taking turns makes "it is not there yet, so the event is parked" and "it has arrived, so the parked are taken back"
 * wait for each other until the transaction ends. Without it a copy of the service could park an event a moment after
 * another copy took the parked ones back, and nothing would ever ask for it again.
 */

function idsOf(events: readonly DeliveredEvent[], id: Of['id']): string[] {
  return [...new Set(events.map(id))].filter((each) => each !== null);
}

function namesOf(premise: Premise, ids: readonly string[]): string[] {
  return ids.map((id) => premiseName(premise, id));
}
