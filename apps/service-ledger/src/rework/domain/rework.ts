import {
  accepted,
  daysBetween,
  type LocalDate,
  type Money,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { type ReworkRefusal, reworkRefusals } from './refusals';

/** An order that repeats a job of an earlier one, and counts against that one (rulebook SVC-20). */
export interface Rework {
  readonly dealerId: string;
  readonly repairOrderId: string;
  readonly repeatedRepairOrderId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly jobCode: string;
  /** Those who did the job the first time. */
  readonly technicianIds: readonly string[];
  readonly daysBetween: number;
  readonly cost: Money;
  readonly recordedOn: LocalDate;
  readonly recordedAt: Date;
  readonly recordedById: string | null;
  readonly traceId: string;
}

/** A visit as far as a repetition is judged by it. */
export interface RepeatedVisit {
  readonly id: string;
  readonly vehicleId: string;
  /** The business day the car was received. */
  readonly openedOn: LocalDate;
}

/** The days from the repeated visit to the one that repeats it, if that counts as rework. */
export function judgeRework(
  repeating: RepeatedVisit,
  repeated: RepeatedVisit,
  withinDays: number,
): Outcome<number, ReworkRefusal> {
  const { no } = reworkRefusals;
  const field = ['repeatedRepairOrderId'];
  if (repeating.id === repeated.id) return refused(no('ORDER_REPEATS_ITSELF', field));
  if (repeating.vehicleId !== repeated.vehicleId) return refused(no('ORDER_OF_ANOTHER_VEHICLE', field));
  const days = daysBetween(repeated.openedOn, repeating.openedOn);
  if (days < 0) return refused(no('REPEATED_ORDER_LATER', field));
  return days > withinDays
    ? refused(no('REWORK_TOO_LATE', field, { days, most: withinDays }))
    : accepted(days);
}
