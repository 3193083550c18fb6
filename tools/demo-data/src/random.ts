import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that follow from a seed alone: the same seed writes the same export on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Picks by weight; weights are whole numbers and need not add up to anything. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T;
}

export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  const weighted = <T>(choices: readonly (readonly [number, T])[]): T => {
    let left = int(
      1,
      choices.reduce((sum, [weight]) => sum + weight, 0),
    );
    for (const [weight, value] of choices) {
      left -= weight;
      if (left <= 0) return value;
    }
    throw new RangeError('There is nothing to choose from.');
  };
  return {
    int,
    weighted,
    chance: (percent) => int(1, 100) <= percent,
    pick: (choices) => weighted(choices.map((value) => [1, value] as const)),
  };
}
