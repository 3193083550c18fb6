import { personErased } from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { factKinds, orders } from '../../src/facts';
import type { FactKind } from '../../src/facts';
import { eventOf } from './events';

/** The example of every event that leaves a fact of a kind, one after the other. */
export function examplesOf({ sources }: FactKind): DeliveredEvent[] {
  return sources.map(({ contract }, at) =>
    eventOf(contract as Parameters<typeof eventOf>[0], {}, { sequence: at + 1 }),
  );
}

/** Every event that leaves a fact, orders apart, and the erasure of a person without facts. */
export function everyFact(): DeliveredEvent[] {
  const others = factKinds.filter((kind) => kind !== orders);
  return [...others.flatMap(examplesOf), eventOf(personErased, { customerId: 'cus_gone' })];
}
