import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** All chance of a run: what is drawn follows from the seed alone. */
export interface Dice {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True in so many of a thousand cases. */
  chance(permille: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** The first draws of neighbouring seeds are alike; spread and warmed up they are not. */
const SPREAD = 0x9e3779b1;
const WARM_UP = 20;

export function dice(seed: number): Dice {
  const generator = xoroshiro128plus(Math.imul(seed, SPREAD));
  for (let turn = 0; turn < WARM_UP; turn++) generator.next();
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    int,
    chance: (permille) => int(0, 999) < permille,
    pick: ([first, ...others]) => others[int(0, others.length) - 1] ?? first,
  };
}
