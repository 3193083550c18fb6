import { fee } from './fee.rule';
import { giftWithCar } from './gift-with-car.rule';
import { points } from './points.rule';
import type { Tier } from '../tier';
import type { WayIn } from './way-in';

/** Every way into a tier (rulebook MEM-03), in the order in which the causes of an upgrade are listed. */
export const waysIn: readonly WayIn[] = [giftWithCar, fee, points];

/** The ways that lead into a tier. */
export function waysInto(tier: Tier): WayIn[] {
  return waysIn.filter((way) => way.leadsInto(tier));
}

export function wayInOf(code: string): WayIn | undefined {
  return waysIn.find((way) => way.code === code);
}
