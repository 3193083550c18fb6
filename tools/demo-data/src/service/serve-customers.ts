import { businessDayOf, systemClock } from '@autoclub/domain-kit';
import type { NetworkIds } from '../import/import-network';
import { deskOf, OPERATOR, type PointsHouse, staffAt } from '../points/desk';
import { checkAt, sellAt, washAt } from './give-at-dealer';
import { bookAt, callAt, carsAt, complainAt } from './serve-at-dealer';

/** How much was done, for the log of the start. */
export interface ServedCustomers {
  readonly dealers: number;
  readonly ms: number;
}

/** The first dealers are enough to look at, and a start stays quick. */
const DEALERS = 4;

/**
 * Customers of an entered network book, complain, are called, buy packages, are given coupons and car washes, and the
 * checklists are gone through; by the public graph, as staff would do it.
 */
export async function serveCustomers(house: PointsHouse, { dealers }: NetworkIds): Promise<ServedCustomers> {
  const startedAt = performance.now();
  const operator = deskOf(house, OPERATOR);
  const places = Object.entries(dealers)
    .map(([code, place]) => ({ code, ...place }))
    .sort((a, b) => a.code.localeCompare(b.code))
    .slice(0, DEALERS);
  const today = businessDayOf(systemClock(), 'Asia/Shanghai');
  await Promise.all(
    places.map(async (place) => {
      const desk = deskOf(house, await staffAt(operator.graph, place, 'CLUB_MANAGER'));
      const cars = await carsAt(desk);
      await bookAt(desk, cars, today);
      await complainAt(desk, cars.slice(5));
      await callAt(desk);
      await Promise.all([sellAt(desk, today), checkAt(desk), washAt(desk)]);
    }),
  );
  return { dealers: places.length, ms: Math.round(performance.now() - startedAt) };
}
