import type { Bilingual } from '@autoclub/domain-kit';
import type { MeasureCode } from '../../../measures';
import type { MeasuredPart } from '../measured-part';

/** How the number of a KPI is read. Money is minor units, a rate is a fraction of 1. */
export const KPI_UNITS = ['MONEY', 'POINTS', 'COUNT', 'RATE', 'SCORE'] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** The value an assessment compares with; null until the dealer network has agreed on one. A programme may set others. */
export interface KpiGoals {
  readonly target: string | null;
  readonly excellent: string | null;
}

/** What a value is broken down by; its parts are called as the values of an enum of the graph. */
export interface Breakdown {
  readonly code: string;
  readonly labelledAs: string;
}

/** One figure of the KPI catalogue (rulebook ANA-04): a file of its own, listed in `index.ts`. */
export interface Kpi {
  readonly code: string;
  /** A changed definition is a new version, shown beside the old one. */
  readonly version: number;
  readonly name: Bilingual;
  readonly unit: KpiUnit;
  /** The arithmetic over measures in words. */
  readonly formula: Bilingual;
  readonly numerator: MeasureCode;
  /** Further measures that are added to the numerator. */
  readonly plus?: readonly MeasureCode[];
  /** Null: the numerator is the value. */
  readonly denominator: MeasureCode | null;
  /** The measures whose people must each be many enough to be shown above the dealer (rulebook ANA-08). */
  readonly groups: readonly MeasureCode[];
  /** Whether the numerator counts some of those whom the denominator counts; then the rest is a group as well. */
  readonly isShare: boolean;
  /** What the value is broken down by; null when it is one number. */
  readonly breakdown: Breakdown | null;
  /** Whether a low value is the good one, as with complaints; high unless given. */
  readonly isLowerBetter?: true;
  readonly assessmentPeriod: 'MONTH' | 'QUARTER' | 'YEAR';
  readonly goals: KpiGoals;
}

/** The measures a KPI needs to be worked out. */
export function measuresOf(kpi: Kpi): MeasureCode[] {
  return [kpi.numerator, ...(kpi.plus ?? []), ...kpi.groups, ...(kpi.denominator ? [kpi.denominator] : [])];
}

/** Digits after the point of a value as it is shown; a rate shows hundredths of a percent. */
export const UNIT_DIGITS: Record<KpiUnit, number> = { MONEY: 2, POINTS: 0, COUNT: 0, RATE: 4, SCORE: 2 };

/** Only the measured values that belong to one KPI. */
export function relevantTo(kpi: Kpi, measured: readonly MeasuredPart[]): MeasuredPart[] {
  const wanted = measuresOf(kpi);
  return measured.filter((one) => wanted.includes(one.measure));
}
