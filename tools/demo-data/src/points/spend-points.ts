import { Positions } from '@autoclub/graph-client';
import type { NetworkIds } from '../import/import-network';
import { type Desk, type PointsHouse, type PointsPlace, deskOf, OPERATOR, staffAt } from './desk';
import { runSandboxes } from './sandbox';
import {
  ENOUGH,
  type Saver,
  adjustAt,
  fillBoutique,
  membersAt,
  spendAt,
  spendElsewhere,
} from './spend-at-dealer';

/** How much was done, for the log of the start. */
export interface SpentPoints {
  readonly dealers: number;
  readonly ms: number;
}

interface Counter {
  readonly place: PointsPlace;
  readonly manager: Desk;
  readonly storeManager: Desk;
  readonly savers: readonly Saver[];
  /** A card without points: what comes to it from elsewhere is what it spends. */
  readonly empty: Saver | undefined;
}

/** The first dealers are enough to look at, and a start stays quick. */
const DEALERS = 4;

/**
 * Members of an entered network spend their points, are adjusted, and go to the next dealer with them; two sandbox
 * dealers show what takes months. Everything goes through the public graph, as staff would do it.
 */
export async function spendPoints(
  house: PointsHouse,
  { dealers, regions }: NetworkIds,
): Promise<SpentPoints> {
  const startedAt = performance.now();
  const operator = deskOf(house, OPERATOR);
  const places = Object.entries(dealers)
    .map(([code, place]) => ({ code, ...place }))
    .sort((a, b) => a.code.localeCompare(b.code))
    .slice(0, DEALERS);
  const sandboxed = deskOf(house, OPERATOR, new Positions());
  await Promise.all([
    serveAll(await Promise.all(places.map((place) => openCounter(house, operator, place)))),
    runSandboxes(house, sandboxed, Object.keys(regions)[0] ?? ''),
  ]);
  return { dealers: places.length, ms: Math.round(performance.now() - startedAt) };
}

async function serveAll(counters: readonly Counter[]): Promise<void> {
  await Promise.all(counters.map(serve));
  await Promise.all(counters.map((counter, at) => visitNext(counter, counters[(at + 1) % counters.length])));
}

/** A member of each dealer spends points at the next one. */
async function visitNext({ place, manager, savers }: Counter, next: Counter | undefined): Promise<void> {
  if (!next || next.place.id === place.id) return;
  const there = { desk: next.manager, dealerId: next.place.id, card: next.empty };
  await spendElsewhere(manager, savers[3], there);
}

async function openCounter(house: PointsHouse, operator: Desk, place: PointsPlace): Promise<Counter> {
  const [manager, storeManager] = [
    deskOf(house, await staffAt(operator.graph, place, 'CLUB_MANAGER')),
    deskOf(house, await staffAt(operator.graph, place, 'STORE_MANAGER')),
  ];
  const members = await membersAt(manager);
  const savers = members.filter(({ available }) => available >= ENOUGH);
  return { place, manager, storeManager, savers, empty: members.find(({ available }) => available === 0) };
}

async function serve({ manager, storeManager, savers }: Counter): Promise<void> {
  await fillBoutique(manager);
  await Promise.all([spendAt(manager, savers), adjustAt(manager, storeManager, savers)]);
}
