import type { BasisPoints } from '@autoclub/domain-kit';

/*
 * Who of a campaign's target is held out as the control group (rulebook ACT-09). The arm of a customer follows from
 * what is drawn for the seed of the campaign and the customer alone: it does not change when others join, and nobody
 * can choose it.
 */

export type Arm = 'TREATED' | 'CONTROL';

/** A number from 0 up to, but without, 1: the same for a seed and a customer for ever, spread evenly over customers. */
export type Draw = (seed: string, customerId: string) => number;

const WHOLE = 10_000;

/** The arm of who drew this number; a larger share keeps everybody who was held out with a smaller one. */
export function armOf(drawn: number, controlShare: BasisPoints): Arm {
  return Math.floor(drawn * WHOLE) < controlShare ? 'CONTROL' : 'TREATED';
}
