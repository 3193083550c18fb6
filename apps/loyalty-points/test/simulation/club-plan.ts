import type { DeliveredEvent } from '@autoclub/event-contracts';
import * as build from '../builders/events';
import { DEALER } from './points-service';
import type { Dice } from './dice';

const CUSTOMERS = ['1', '2', '3'] as const;
const DAYS = ['2026-02-28', '2026-03-01', '2026-11-09', '2026-11-20', '2026-11-21'] as const;
const CARD = { from: '2026-03-01', to: '2026-11-20' };
const UPGRADE = { from: '2026-11-10', to: '2028-11-10' };

/** What the other services publish in a run, and what the books must say of it in the end. */
export interface ClubPlan {
  /** In the order of each aggregate. */
  readonly events: readonly DeliveredEvent[];
  /** By document: the points it must have earned, and for which account. */
  readonly worth: ReadonlyMap<string, { readonly accountId: string; readonly points: number }>;
  readonly membershipIds: readonly string[];
}

interface Card {
  readonly isMember: boolean;
  readonly isUpgraded: boolean;
}

/**
 * Draws the history of a dealer: a few customers, some of them members, some upgraded before their card ends, and
 * documents that are refunded or amended. What they are worth is worked out here from the rulebook alone (PTS-02,
 * PTS-03, PTS-05): it is the oracle.
 */
export function clubPlan(dice: Dice): ClubPlan {
  const cards = new Map<string, Card>(
    CUSTOMERS.map((name) => [name, { isMember: dice.chance(850), isUpgraded: dice.chance(500) }]),
  );
  const aggregates: DeliveredEvent[][] = [[build.dealer(DEALER)]];
  for (const [name, card] of cards) aggregates.push(cardEvents(name, card));
  const worth = new Map<string, { accountId: string; points: number }>();
  for (let number = 1, count = dice.int(2, 6); number <= count; number++) {
    const name = dice.pick(CUSTOMERS);
    const { events, id, paidMinor, day } = anyOrder(dice, number, name);
    aggregates.push(events);
    const points = isMemberOn(cards.get(name), day) ? Math.floor(paidMinor / 5_000) : 0;
    worth.set(id, { accountId: `pac_${name}`, points });
  }
  return {
    events: interleaved(dice, aggregates).map(named),
    worth,
    membershipIds: [...cards].filter(([, card]) => card.isMember).map(([name]) => `mem_${name}`),
  };
}

function cardEvents(name: string, { isMember, isUpgraded }: Card): DeliveredEvent[] {
  const whose = { id: `mem_${name}`, customerId: `cus_${name}`, dealerId: DEALER };
  if (!isMember) return [];
  return [
    build.activated({ ...whose, ...CARD }),
    ...(isUpgraded ? [build.tier({ ...whose, ...UPGRADE })] : []),
  ];
}

/** The first day counts and the last does not (rulebook CONV-2). */
function isMemberOn(card: Card | undefined, day: string): boolean {
  if (!card?.isMember || day < CARD.from) return false;
  return day < (card.isUpgraded ? UPGRADE.to : CARD.to);
}

function anyOrder(dice: Dice, number: number, name: string) {
  const id = `ror_${number}`;
  const day = dice.pick(DAYS);
  const events: DeliveredEvent[] = [];
  let paidMinor = 0;
  for (let sequence = 1, versions = dice.int(1, 3); sequence <= versions; sequence++) {
    paidMinor = dice.pick([dice.int(0, 200_000), dice.int(1, 40) * 5_000, dice.int(1, 40) * 5_000 - 1]);
    const lines = [['LABOUR', (paidMinor / 100).toFixed(2)] as const, ['PART', '700.00', 'INSURER'] as const];
    const facts = { id, dealerId: DEALER, customerId: `cus_${name}`, day, lines, sequence };
    const state = dice.chance(500) ? build.refunded : build.amended;
    events.push(sequence === 1 ? build.settled(facts) : state(facts));
  }
  return { events, id, paidMinor, day };
}

/** One after the other, each aggregate in its order. */
function interleaved(dice: Dice, aggregates: readonly (readonly DeliveredEvent[])[]): DeliveredEvent[] {
  const left = aggregates.filter(({ length }) => length > 0).map((events) => [...events]);
  const events: DeliveredEvent[] = [];
  while (left.length > 0) {
    const place = dice.int(0, left.length - 1);
    const next = left[place]?.shift();
    if (next) events.push(next);
    if (left[place]?.length === 0) left.splice(place, 1);
  }
  return events;
}

/** Ids that follow from the fact, so that a run can be gone through again. */
function named(event: DeliveredEvent): DeliveredEvent {
  const id = `${event.type} ${event.subject} ${event.sequence}`;
  return { ...event, id, correlationId: 'a'.repeat(32), causationId: 'club' };
}
