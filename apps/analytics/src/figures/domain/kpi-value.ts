import type { Kpi } from './kpis/kpi';
import { relevantTo, UNIT_DIGITS } from './kpis/kpi';
import { peopleOf, sumOf } from '../../measures';
import type { MeasuredPart } from './measured-part';
import { hiddenParts, isTooSmall } from './suppression';
import type { SmallestGroup } from './suppression';

/*
 * Turns measures into the value of a KPI. Numbers stay integers: a value is an integer scaled by its unit's digits,
 * rounded half-up once, at the end (rulebook CONV-1).
 */

/** A KPI worked out for a group and period; numbers are decimal texts, null when they may not or cannot be told. */
export interface KpiValue {
  readonly kpi: Kpi;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly isSuppressed: boolean;
  readonly slices: readonly KpiSlice[];
}

/** One part of a KPI that is broken down. */
export interface KpiSlice {
  readonly code: string;
  readonly value: string | null;
  readonly isSuppressed: boolean;
}

/** Works one KPI out of the measures of a group (rulebook ANA-04), hiding what is too small to show (ANA-08). */
export function kpiValue(kpi: Kpi, all: readonly MeasuredPart[], smallestGroup: SmallestGroup): KpiValue {
  const measured = relevantTo(kpi, all);
  const slices = slicesOf(kpi, measured, smallestGroup);
  if (kpi.groups.some((group) => isTooSmall(peopleOf(measured, group), smallestGroup)))
    return {
      kpi,
      value: null,
      numerator: null,
      denominator: null,
      isSuppressed: true,
      slices: hidden(slices),
    };
  const numerator = sumOf(measured, kpi.numerator);
  const denominator = kpi.denominator && sumOf(measured, kpi.denominator);
  return {
    kpi,
    value: valueOf(kpi, numerator, denominator),
    numerator: scaled(numerator, isMinor(kpi.numerator) ? 2 : 0),
    denominator: denominator === null ? null : String(denominator),
    isSuppressed: false,
    slices,
  };
}

function slicesOf(kpi: Kpi, measured: readonly MeasuredPart[], smallestGroup: SmallestGroup): KpiSlice[] {
  if (kpi.breakdown === null) return [];
  const parts = measured
    .filter((one) => one.measure === kpi.numerator)
    .sort((a, b) => (a.dimension < b.dimension ? -1 : 1));
  const hiddenAt = hiddenParts(
    parts.map((part) => part.people),
    smallestGroup,
  );
  return parts.map(({ dimension, value }, at) => {
    const isSuppressed = hiddenAt[at] === true;
    return { code: dimension, value: isSuppressed ? null : String(value), isSuppressed };
  });
}

function hidden(slices: readonly KpiSlice[]): KpiSlice[] {
  return slices.map(({ code }) => ({ code, value: null, isSuppressed: true }));
}

function isMinor(measure: string): boolean {
  return measure.endsWith('_MINOR');
}

function valueOf(kpi: Kpi, numerator: number, denominator: number | null): string | null {
  const digits = UNIT_DIGITS[kpi.unit];
  if (denominator === null) return scaled(numerator, isMinor(kpi.numerator) ? digits : 0);
  if (denominator === 0) return null;
  const scale = BigInt(isMinor(kpi.numerator) ? 1 : 10 ** digits);
  return scaled(Number(halfUp(BigInt(numerator) * scale, BigInt(denominator))), digits);
}

/** Divides and rounds half away from zero; the divisor is positive. */
function halfUp(dividend: bigint, divisor: bigint): bigint {
  const [sign, two] = [BigInt(dividend < 0 ? -1 : 1), BigInt(2)];
  return (sign * (two * dividend * sign + divisor)) / (two * divisor);
}

/** Writes an integer of 10^-digits as a decimal text. */
function scaled(value: number, digits: number): string {
  if (digits === 0) return String(value);
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  return `${value < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
