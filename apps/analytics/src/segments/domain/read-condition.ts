import { InputChecks } from '@autoclub/domain-kit';
import type { FieldPath } from '@autoclub/domain-kit';
import type { AmountInput } from '@autoclub/domain-kit';
import type { CustomerFlag, FrequencyClass, ValueClass } from '../../classes';
import { BOUNDS, LIMITS } from './condition';
import type { CarCondition, Condition, Range } from './condition';
import { conditionRefusals } from './refusals';
import type { ConditionRefusal } from './refusals';

/** Numbers as a caller writes them. */
export interface RangeInput {
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

/** A condition as a caller writes it: one of these, and no more. */
export interface ConditionInput {
  readonly all?: readonly ConditionInput[] | null;
  readonly any?: readonly ConditionInput[] | null;
  readonly not?: ConditionInput | null;
  readonly valueClasses?: readonly ValueClass[] | null;
  readonly frequencyClasses?: readonly FrequencyClass[] | null;
  readonly flags?: readonly CustomerFlag[] | null;
  readonly tiers?: readonly string[] | null;
  readonly visitCount?: RangeInput | null;
  readonly spend?: { readonly atLeast?: AmountInput | null; readonly atMost?: AmountInput | null } | null;
  readonly daysSinceVisit?: RangeInput | null;
  readonly activityCount?: RangeInput | null;
  readonly car?: {
    readonly modelCodes?: readonly string[] | null;
    readonly ageMonths?: RangeInput | null;
    readonly mileageKm?: RangeInput | null;
    readonly insuranceEndsInDays?: RangeInput | null;
    readonly habitCodes?: readonly string[] | null;
    readonly environmentCodes?: readonly string[] | null;
  } | null;
}

/** A condition that was read, or everything that is wrong with it. */
export interface ReadCondition {
  readonly condition: Condition | undefined;
  readonly refusals: readonly ConditionRefusal[];
}

/** Reads a condition within its limits; stops going down where it is too deep or has too many parts (rulebook ANA-06). */
export function readCondition(input: ConditionInput, field: FieldPath): ReadCondition {
  const reader = new ConditionReader();
  const condition = reader.read(input, field, 1);
  return { condition: reader.refusals.length === 0 ? condition : undefined, refusals: reader.refusals };
}

class ConditionReader {
  private readonly checks = new InputChecks(conditionRefusals);
  private count = 0;

  get refusals(): ConditionRefusal[] {
    return this.checks.refusals;
  }

  read(input: ConditionInput, field: FieldPath, depth: number): Condition | undefined {
    this.count += 1;
    if (depth > LIMITS.depth) return this.no('SEGMENT_CONDITION_TOO_DEEP', field, LIMITS.depth);
    if (this.count > LIMITS.conditions)
      return this.no('SEGMENT_CONDITION_TOO_LARGE', field, LIMITS.conditions);
    const said = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
    const [only] = said;
    if (!only) return this.no('SEGMENT_CONDITION_EMPTY', field);
    if (said.length > 1) return this.no('SEGMENT_CONDITION_AMBIGUOUS', field);
    return this.readOne(input, [...field, only[0]], depth);
  }

  private readOne(input: ConditionInput, field: FieldPath, depth: number): Condition | undefined {
    if (input.all) return this.group('ALL', input.all, field, depth);
    if (input.any) return this.group('ANY', input.any, field, depth);
    if (input.not) {
      const part = this.read(input.not, field, depth + 1);
      return part && { kind: 'NOT', part };
    }
    if (input.valueClasses) return { kind: 'VALUE_CLASS', classes: this.some(input.valueClasses, field) };
    if (input.frequencyClasses)
      return { kind: 'FREQUENCY_CLASS', classes: this.some(input.frequencyClasses, field) };
    if (input.flags) return { kind: 'FLAG', flags: this.some(input.flags, field) };
    if (input.tiers) return { kind: 'TIER', tiers: this.codes(input.tiers, field) };
    if (input.spend) return { kind: 'SPEND_MINOR', range: this.amounts(input.spend, field) };
    if (input.car) return this.car(input.car, field);
    return this.counted(input, field);
  }

  private counted(input: ConditionInput, field: FieldPath): Condition | undefined {
    const { visitCount, daysSinceVisit, activityCount } = input;
    if (visitCount) return { kind: 'VISIT_COUNT', range: this.range(visitCount, field, 'VISIT_COUNT') };
    if (daysSinceVisit)
      return { kind: 'DAYS_SINCE_VISIT', range: this.range(daysSinceVisit, field, 'DAYS_SINCE_VISIT') };
    if (activityCount)
      return { kind: 'ACTIVITY_COUNT', range: this.range(activityCount, field, 'ACTIVITY_COUNT') };
    return this.no('SEGMENT_CONDITION_EMPTY', field);
  }

  private group(
    kind: 'ALL' | 'ANY',
    inputs: readonly ConditionInput[],
    field: FieldPath,
    depth: number,
  ): Condition | undefined {
    if (inputs.length === 0) return this.no('SEGMENT_CONDITION_EMPTY', field);
    if (inputs.length > LIMITS.parts) return this.no('SEGMENT_CONDITION_TOO_LARGE', field, LIMITS.parts);
    const parts = inputs.map((each, at) => this.read(each, [...field, at], depth + 1));
    return { kind, parts: parts.filter((part) => part !== undefined) };
  }

  private car(input: NonNullable<ConditionInput['car']>, field: FieldPath): CarCondition | undefined {
    const range = (name: 'ageMonths' | 'mileageKm' | 'insuranceEndsInDays') => {
      const given = input[name];
      return given ? this.range(given, [...field, name], name) : null;
    };
    const codes = (name: 'modelCodes' | 'habitCodes' | 'environmentCodes') => {
      const given = input[name];
      return given ? this.codes(given, [...field, name]) : null;
    };
    const car: CarCondition = {
      kind: 'CAR',
      modelCodes: codes('modelCodes'),
      ageMonths: range('ageMonths'),
      mileageKm: range('mileageKm'),
      insuranceEndsInDays: range('insuranceEndsInDays'),
      habitCodes: codes('habitCodes'),
      environmentCodes: codes('environmentCodes'),
    };
    const isEmpty = Object.values(car).every((value) => value === null || value === 'CAR');
    return isEmpty ? this.no('SEGMENT_CONDITION_EMPTY', field) : car;
  }

  private range(input: RangeInput, field: FieldPath, unit: keyof typeof BOUNDS): Range {
    const end = (name: 'atLeast' | 'atMost') => {
      const value = input[name] ?? null;
      return value === null ? null : this.checks.wholeNumber(value, [...field, name], BOUNDS[unit]);
    };
    return this.inOrder({ atLeast: end('atLeast'), atMost: end('atMost') }, field);
  }

  private amounts(input: NonNullable<ConditionInput['spend']>, field: FieldPath): Range {
    const end = (name: 'atLeast' | 'atMost') => {
      const value = input[name] ?? null;
      return value === null ? null : (this.checks.amount(value, [...field, name])?.amountMinor ?? 0);
    };
    return this.inOrder({ atLeast: end('atLeast'), atMost: end('atMost') }, field);
  }

  private inOrder(range: Range, field: FieldPath): Range {
    const { atLeast, atMost } = range;
    const isRight = atLeast === null ? atMost !== null : atMost === null || atLeast <= atMost;
    if (!isRight) this.no('SEGMENT_RANGE_INVALID', field);
    return range;
  }

  private some<Value>(values: readonly Value[], field: FieldPath): readonly Value[] {
    if (values.length === 0) this.no('SEGMENT_CONDITION_EMPTY', field);
    if (values.length > LIMITS.codes) this.no('SEGMENT_CONDITION_TOO_LARGE', field, LIMITS.codes);
    return [...new Set(values)].slice(0, LIMITS.codes);
  }

  private codes(values: readonly string[], field: FieldPath): string[] {
    return this.some(values, field).map((value, at) => this.checks.code(value, [...field, at]));
  }

  private no(code: ConditionRefusal['code'], field: FieldPath, most?: number): undefined {
    const facts = most === undefined ? {} : { facts: { most } };
    this.refusals.push({ code, field: field.map(String), ...facts });
    return undefined;
  }
}
