import type { Kpi } from './kpis/kpi';
import { relevantTo, UNIT_DIGITS } from './kpis/kpi';
import { sumOf } from '../../measures';
import type { MeasuredPart } from './measured-part';
import type { Veil } from './veil';

/*
 * Turns measures into the value of a KPI. Numbers stay integers: a value is an integer scaled by its unit's digits,
 * rounded half-up once, at the end (rulebook CONV-1).
 */

/** A KPI worked out for a group and period; numbers are decimal texts, null when they are hidden or cannot be had. */
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

/** A dealer, a region or the nation with its measures. */
export interface KpiSubject {
  readonly id: string;
  readonly measured: readonly MeasuredPart[];
}

/** Works one KPI out of the measures of a subject (rulebook ANA-04), without what is hidden (ANA-08). */
export function kpiValue(kpi: Kpi, { id, measured }: KpiSubject, veil: Veil): KpiValue {
  const relevant = relevantTo(kpi, measured);
  const slices = slicesOf(kpi, { id, measured: relevant }, veil);
  if (veil.hidesValue(id))
    return { kpi, value: null, numerator: null, denominator: null, isSuppressed: true, slices };
  const numerator = [kpi.numerator, ...(kpi.plus ?? [])].reduce(
    (sum, code) => sum + sumOf(relevant, code),
    0,
  );
  const denominator = kpi.denominator && sumOf(relevant, kpi.denominator);
  return {
    kpi,
    value: valueOf(kpi, numerator, denominator),
    numerator: amountIn(kpi.numerator, numerator),
    denominator: denominator === null ? null : amountIn(kpi.denominator ?? '', denominator),
    isSuppressed: false,
    slices,
  };
}

function slicesOf(kpi: Kpi, { id, measured }: KpiSubject, veil: Veil): KpiSlice[] {
  if (kpi.breakdown === null) return [];
  return measured
    .filter((one) => one.measure === kpi.numerator)
    .sort((a, b) => (a.dimension < b.dimension ? -1 : 1))
    .map(({ dimension: code, value }) => {
      const isSuppressed = veil.hidesPart(id, code);
      return { code, value: isSuppressed ? null : String(value), isSuppressed };
    });
}

/** A number of a measure as it is shown: amounts with their two places. */
export function amountIn(measure: string, value: number): string {
  return scaled(value, isMinor(measure) ? 2 : 0);
}

function isMinor(measure: string): boolean {
  return measure.endsWith('_MINOR');
}

function valueOf(kpi: Kpi, numerator: number, denominator: number | null): string | null {
  const digits = UNIT_DIGITS[kpi.unit];
  if (denominator === null) return scaled(numerator, isMinor(kpi.numerator) ? digits : 0);
  if (denominator === 0) return null;
  const scale = BigInt(kpi.unit === 'MONEY' ? 1 : 10 ** digits);
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
