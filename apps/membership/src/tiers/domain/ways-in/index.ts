import type { Tier } from '../tier';
import { contribution } from './contribution.rule';
import { fee } from './fee.rule';
import { giftWithCar } from './gift-with-car.rule';
import { maintenance } from './maintenance.rule';
import { points } from './points.rule';
import { referrals } from './referrals.rule';
import { visits } from './visits.rule';
import type { JoiningWay, RisingWay, WayIn } from './way-in';

/** Every way into a tier (rulebook MEM-03), in the order in which the causes of an upgrade are listed. */
export const waysIn: readonly WayIn[] = [
  giftWithCar,
  fee,
  points,
  maintenance,
  visits,
  referrals,
  contribution,
];

/** The ways by which a member rises. */
export const risingWays: readonly RisingWay[] = waysIn.filter(
  (way): way is RisingWay => way.rising !== undefined,
);

/** The ways that lead into a tier. */
export function waysInto(tier: Tier): WayIn[] {
  return waysIn.filter((way) => way.leadsInto(tier));
}

export function wayInOf(code: string): WayIn | undefined {
  return waysIn.find((way) => way.code === code);
}

/** A way by which a customer can apply; undefined for one that only a member rises by. */
export function joiningWayOf(code: string): JoiningWay | undefined {
  return waysIn.find((way): way is JoiningWay => way.code === code && way.obstacles !== undefined);
}
