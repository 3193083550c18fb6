import type { LocalDate } from '@autoclub/domain-kit';
import type { CustomerFlag, FrequencyClass, ValueClass } from '../../classes';

/*
 * What the customers of a segment have in common (rulebook ANA-06): a tree of conditions over what the events say of a
 * customer. It is judged by set in the database; here it is only data, so that it can be kept, shown and judged again.
 */

/** Numbers from the least to the most, both inside; null leaves an end open. */
export interface Range {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** All that is given must hold of one and the same car of the customer. */
export interface CarCondition {
  readonly kind: 'CAR';
  readonly modelCodes: readonly string[] | null;
  /** Full months since the car was bought. */
  readonly ageMonths: Range | null;
  /** What the last bill that says it has. */
  readonly mileageKm: Range | null;
  /** Days from the day of judgement to the first day without cover; negative when it has run out. */
  readonly insuranceEndsInDays: Range | null;
  /** One of these habits at least (rulebook MEM-14). */
  readonly habitCodes: readonly string[] | null;
  /** One of these environments at least. */
  readonly environmentCodes: readonly string[] | null;
}

/** One condition by itself. */
export type Leaf =
  | { readonly kind: 'VALUE_CLASS'; readonly classes: readonly ValueClass[] }
  | { readonly kind: 'FREQUENCY_CLASS'; readonly classes: readonly FrequencyClass[] }
  | { readonly kind: 'FLAG'; readonly flags: readonly CustomerFlag[] }
  | { readonly kind: 'TIER'; readonly tiers: readonly string[] }
  /** Visits of the last 12 months. */
  | { readonly kind: 'VISIT_COUNT'; readonly range: Range }
  /** What the customer paid in the last 12 months, minor units. */
  | { readonly kind: 'SPEND_MINOR'; readonly range: Range }
  /** Days since the last visit; never holds of a customer without one. */
  | { readonly kind: 'DAYS_SINCE_VISIT'; readonly range: Range }
  /** Activities attended in the last 12 months. */
  | { readonly kind: 'ACTIVITY_COUNT'; readonly range: Range }
  | CarCondition;

export type Condition =
  | { readonly kind: 'ALL' | 'ANY'; readonly parts: readonly Condition[] }
  | { readonly kind: 'NOT'; readonly part: Condition }
  | Leaf;

/** How large a condition may be, so that judging it stays bounded. */
export const LIMITS = {
  /** Levels from the top to the deepest condition. */
  depth: 6,
  /** Conditions in all. */
  conditions: 40,
  /** Conditions side by side. */
  parts: 12,
  /** Codes of one condition. */
  codes: 50,
} as const;

/** What numbers may be asked for, each kind in its unit. */
export const BOUNDS = {
  VISIT_COUNT: { min: 0, max: 1_000 },
  SPEND_MINOR: { min: 0, max: 1_000_000_000_000 },
  DAYS_SINCE_VISIT: { min: 0, max: 36_500 },
  ACTIVITY_COUNT: { min: 0, max: 1_000 },
  ageMonths: { min: 0, max: 1_200 },
  mileageKm: { min: 0, max: 10_000_000 },
  insuranceEndsInDays: { min: -3_650, max: 3_650 },
} as const;

/** The conditions without a condition inside, from left to right. */
export function leavesOf(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case 'ALL':
    case 'ANY':
      return condition.parts.flatMap(leavesOf);
    case 'NOT':
      return leavesOf(condition.part);
    default:
      return [condition];
  }
}

/** Days between two others, both inside; null leaves an end open. */
export interface DayRange {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}
