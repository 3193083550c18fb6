import type { BasisPoints } from './money';

/** A part in hundredths of a percent, rounded down: what is not quite all never reads as all. Null of nothing. */
export function rateOf(part: number, whole: number): BasisPoints | null {
  return whole === 0 ? null : Math.floor((part * 10_000) / whole);
}

/** Hundredths of a percent as a fraction with four places: 500 is "0.0500". */
export function formatRate(rate: BasisPoints): string;
export function formatRate(rate: BasisPoints | null): string | null;
export function formatRate(rate: BasisPoints | null): string | null {
  return rate === null ? null : (rate / 10_000).toFixed(4);
}
