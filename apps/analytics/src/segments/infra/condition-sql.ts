import type { LocalDate } from '@autoclub/domain-kit';
import type { CarCondition, Condition, DayRange, Leaf, Range } from '../domain/condition';
import { leavesOf } from '../domain/condition';
import { boughtOn, daysAgo, daysAhead } from '../domain/segment-day';
import { FEATURES, SUBJECT, type FeatureName } from './features';

/** Gives a value its number in the statement. */
type Bind = (value: unknown) => string;

/** A condition as relations of a statement, the last of them `target` with the customers who meet it. */
export interface TargetSql {
  readonly relations: string;
  /** What the condition compares with, from the number on that it was given. */
  readonly values: readonly unknown[];
}

/** Whether a condition needs the classes of the customers. */
export function needsClasses(condition: Condition): boolean {
  return leavesOf(condition).some((leaf) => featureOf(leaf) === 'classified');
}

/**
 * Writes a condition as SQL over whole sets: each condition is a set of customers, and "and", "or" and "not" are those
 * of SQL. No text of a caller gets into the statement; what is compared with is bound.
 */
export function targetSql(condition: Condition, on: LocalDate, firstNumber: number): TargetSql {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${firstNumber - 1 + values.push(value)}`;
  const holds = sqlOf(condition, on, bind);
  const features = [...new Set(leavesOf(condition).map(featureOf))].map((name) => FEATURES[name]);
  const target = `
  target as materialized (select s.customer_id from subject s where ${holds})`;
  return { relations: [SUBJECT, ...features, target].join(','), values };
}

function sqlOf(condition: Condition, on: LocalDate, bind: Bind): string {
  switch (condition.kind) {
    case 'ALL':
    case 'ANY': {
      const parts = condition.parts.map((part) => sqlOf(part, on, bind));
      return `(${parts.join(condition.kind === 'ALL' ? ' and ' : ' or ')})`;
    }
    case 'NOT':
      return `not ${sqlOf(condition.part, on, bind)}`;
    default:
      return `(s.customer_id in (select customer_id from ${featureOf(condition)} where ${leafSql(condition, on, bind)}))`;
  }
}

const FEATURE_OF: Readonly<Record<Leaf['kind'], FeatureName>> = {
  VALUE_CLASS: 'classified',
  FREQUENCY_CLASS: 'classified',
  FLAG: 'classified',
  TIER: 'carded',
  VISIT_COUNT: 'visited',
  DAYS_SINCE_VISIT: 'visited',
  SPEND_MINOR: 'spent',
  ACTIVITY_COUNT: 'attended',
  CAR: 'car',
};

function featureOf({ kind }: Leaf): FeatureName {
  return FEATURE_OF[kind];
}

function leafSql(leaf: Leaf, on: LocalDate, bind: Bind): string {
  switch (leaf.kind) {
    case 'VALUE_CLASS':
      return `value_class = any(${bind([...leaf.classes])}::text[])`;
    case 'FREQUENCY_CLASS':
      return `frequency_class = any(${bind([...leaf.classes])}::text[])`;
    case 'FLAG':
      return `flags && ${bind([...leaf.flags])}::text[]`;
    case 'TIER':
      return `tier = any(${bind([...leaf.tiers])}::text[])`;
    case 'VISIT_COUNT':
      return numbers('visit_count', leaf.range, bind);
    case 'SPEND_MINOR':
      return numbers('spend_minor', leaf.range, bind);
    case 'ACTIVITY_COUNT':
      return numbers('activity_count', leaf.range, bind);
    case 'DAYS_SINCE_VISIT':
      return days('last_visit_on', daysAgo(leaf.range, on), bind);
    case 'CAR':
      return carSql(leaf, on, bind);
  }
}

function carSql(car: CarCondition, on: LocalDate, bind: Bind): string {
  const { modelCodes, ageMonths, mileageKm, insuranceEndsInDays, habitCodes, environmentCodes } = car;
  return [
    modelCodes && `model_code = any(${bind([...modelCodes])}::text[])`,
    ageMonths && days('purchased_on', boughtOn(ageMonths, on), bind),
    ageMonths && `purchased_on <= ${bind(on)}::date`,
    mileageKm && numbers('mileage_km', mileageKm, bind),
    insuranceEndsInDays && days('insured_to', daysAhead(insuranceEndsInDays, on), bind),
    habitCodes && `habit_codes && ${bind([...habitCodes])}::text[]`,
    environmentCodes && `usage_environment_codes && ${bind([...environmentCodes])}::text[]`,
  ]
    .filter((part) => part !== null)
    .join(' and ');
}

function numbers(column: string, { atLeast, atMost }: Range, bind: Bind): string {
  const parts = [
    ...(atLeast === null ? [] : [`${column} >= ${bind(atLeast)}::bigint`]),
    ...(atMost === null ? [] : [`${column} <= ${bind(atMost)}::bigint`]),
  ];
  return parts.join(' and ');
}

function days(column: string, { from, to }: DayRange, bind: Bind): string {
  const parts = [
    ...(from === null ? [] : [`${column} >= ${bind(from)}::date`]),
    ...(to === null ? [] : [`${column} <= ${bind(to)}::date`]),
  ];
  return parts.join(' and ');
}
