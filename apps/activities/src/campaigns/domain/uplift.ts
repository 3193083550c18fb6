/*
 * What a campaign brought beyond what would have come anyway (rulebook ACT-09): the share of the treated who did
 * business less the share of the control group who did, with the interval in which the true difference lies.
 *
 * The interval is Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method 10) at 95 %: Wilson's
 * interval of each share, put together. Unlike the textbook formula it holds with small groups and with shares of
 * nothing or everything. Counts up to millions are exact as numbers, and the roots are good to 15 digits, so the only
 * rounding is that of the bounds to hundredths of a percent: outwards, so that an interval never looks narrower.
 */

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;
const WHOLE = 10_000;
/** A bound that is a whole hundredth of a percent may be off by so much before it is rounded. */
const DUST = 1e-9;

/** How many of a group did business. */
export interface Group {
  readonly responded: number;
  readonly size: number;
}

/** A difference of two shares and its bounds, as fractions from -1 to 1. */
export interface Difference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/** The difference of the shares of two groups, none of them empty, with its 95 % interval. */
export function differenceOf(treated: Group, control: Group): Difference {
  const [one, other] = [wilsonOf(treated), wilsonOf(control)];
  const difference = one.share - other.share;
  const below = Math.hypot(one.share - one.lower, other.upper - other.share);
  const above = Math.hypot(one.upper - one.share, other.share - other.lower);
  return { difference, lower: difference - below, upper: difference + above };
}

function wilsonOf({ responded, size }: Group) {
  const share = responded / size;
  const middle = responded + (Z * Z) / 2;
  const half = Z * Math.sqrt((responded * (size - responded)) / size + (Z * Z) / 4);
  const whole = size + Z * Z;
  return { share, lower: (middle - half) / whole, upper: (middle + half) / whole };
}

/** `TOO_FEW`: one of the groups is too small to say anything. */
export type Verdict = 'TOO_FEW' | 'MORE' | 'LESS' | 'NO_DIFFERENCE_SHOWN';

/** The uplift in hundredths of a percent; without numbers where the groups are too small. */
export interface Uplift {
  readonly verdict: Verdict;
  readonly upliftBp: number | null;
  readonly lowerBp: number | null;
  readonly upperBp: number | null;
}

const UNKNOWN: Uplift = { verdict: 'TOO_FEW', upliftBp: null, lowerBp: null, upperBp: null };

/** The uplift of a campaign, unless one of its groups has fewer than so many people. */
export function upliftOf(treated: Group, control: Group, fewest: number): Uplift {
  if (Math.min(treated.size, control.size) < Math.max(fewest, 1)) return UNKNOWN;
  const { difference, lower, upper } = differenceOf(treated, control);
  const lowerBp = Math.floor(lower * WHOLE + DUST);
  const upperBp = Math.ceil(upper * WHOLE - DUST);
  return { verdict: verdictOf(lowerBp, upperBp), upliftBp: Math.round(difference * WHOLE), lowerBp, upperBp };
}

function verdictOf(lowerBp: number, upperBp: number): Verdict {
  if (lowerBp > 0) return 'MORE';
  return upperBp < 0 ? 'LESS' : 'NO_DIFFERENCE_SHOWN';
}
