import { addDays, addMonths, type LocalDate } from '@autoclub/domain-kit';
import type { CarCondition, Condition, Range } from '../../src/segments/domain/condition';

/** A customer with everything that conditions look at, in plain words; the opposite of tables. */
export interface Subject {
  readonly customerId: string;
  readonly valueClass: string;
  readonly frequencyClass: string;
  readonly flags: readonly string[];
  readonly tiers: readonly string[];
  readonly visitCount: number;
  readonly spendMinor: number;
  readonly lastVisitOn: LocalDate | null;
  readonly activityCount: number;
  readonly cars: readonly SubjectCar[];
}

export interface SubjectCar {
  readonly modelCode: string;
  readonly purchasedOn: LocalDate | null;
  readonly mileageKm: number | null;
  readonly insuredTo: LocalDate | null;
  readonly habitCodes: readonly string[];
  readonly environmentCodes: readonly string[];
}

/** Whether a customer meets a condition on a day: what the rule means, customer by customer, without SQL. */
export function meets(condition: Condition, subject: Subject, on: LocalDate): boolean {
  switch (condition.kind) {
    case 'ALL':
      return condition.parts.every((part) => meets(part, subject, on));
    case 'ANY':
      return condition.parts.some((part) => meets(part, subject, on));
    case 'NOT':
      return !meets(condition.part, subject, on);
    case 'VALUE_CLASS':
      return condition.classes.some((each) => each === subject.valueClass);
    case 'FREQUENCY_CLASS':
      return condition.classes.some((each) => each === subject.frequencyClass);
    case 'FLAG':
      return condition.flags.some((flag) => subject.flags.includes(flag));
    case 'TIER':
      return condition.tiers.some((tier) => subject.tiers.includes(tier));
    case 'VISIT_COUNT':
      return within(subject.visitCount, condition.range);
    case 'SPEND_MINOR':
      return within(subject.spendMinor, condition.range);
    case 'ACTIVITY_COUNT':
      return within(subject.activityCount, condition.range);
    case 'DAYS_SINCE_VISIT':
      return subject.lastVisitOn !== null && within(daysFrom(subject.lastVisitOn, on), condition.range);
    case 'CAR':
      return subject.cars.some((car) => isCar(condition, car, on));
  }
}

function isCar(condition: CarCondition, car: SubjectCar, on: LocalDate): boolean {
  const { modelCodes, ageMonths, mileageKm, insuranceEndsInDays, habitCodes, environmentCodes } = condition;
  return (
    (modelCodes === null || modelCodes.includes(car.modelCode)) &&
    (ageMonths === null ||
      (car.purchasedOn !== null && car.purchasedOn <= on && within(ageOf(car.purchasedOn, on), ageMonths))) &&
    (mileageKm === null || (car.mileageKm !== null && within(car.mileageKm, mileageKm))) &&
    (insuranceEndsInDays === null ||
      (car.insuredTo !== null && within(daysFrom(on, car.insuredTo), insuranceEndsInDays))) &&
    (habitCodes === null || habitCodes.some((code) => car.habitCodes.includes(code))) &&
    (environmentCodes === null || environmentCodes.some((code) => car.environmentCodes.includes(code)))
  );
}

function within(value: number, { atLeast, atMost }: Range): boolean {
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}

function ageOf(bought: LocalDate, on: LocalDate): number {
  let months = 0;
  while (addMonths(bought, months + 1) <= on) months += 1;
  return months;
}

function daysFrom(from: LocalDate, to: LocalDate): number {
  let days = 0;
  if (from <= to) while (addDays(from, days) < to) days += 1;
  else while (addDays(from, days) > to) days -= 1;
  return days;
}
