import { addDays, type LocalDate, type Money } from '@autoclub/domain-kit';

export const URGENCIES = ['SAFETY', 'SOON', 'LATER'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How declined work ends: done after all, not wanted for good, or advised and refused once more. */
export const DECLINED_OUTCOMES = ['DONE', 'DROPPED', 'REPEATED'] as const;
export type DeclinedOutcome = (typeof DECLINED_OUTCOMES)[number];

/** A job that was advised at a visit and refused (rulebook SVC-23). */
export interface DeclinedWork {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly repairOrderId: string;
  readonly serviceAdvisorId: string | null;
  readonly jobCode: string;
  readonly estimated: Money;
  readonly urgency: Urgency;
  readonly reasonCode: string | null;
  /** Whether the last visit had it already. */
  readonly isRepeated: boolean;
  readonly mileageKm: number | null;
  readonly declinedOn: LocalDate;
  readonly declinedAt: Date;
  /** It is asked for again from this day on, or from this reading on, whichever comes first. */
  readonly followUpOn: LocalDate | null;
  readonly followUpAtKm: number | null;
  readonly ending: Ending | null;
  readonly traceId: string;
}

export interface Ending {
  readonly outcome: DeclinedOutcome;
  readonly closedOn: LocalDate;
  readonly closedById: string | null;
  /** The visit at which it was done. */
  readonly doneOnOrderId: string | null;
}

/** The day on which work of an urgency is asked for again, unless another one was agreed. */
export function followUpDay(
  declinedOn: LocalDate,
  urgency: Urgency,
  followUps: readonly { readonly urgency: string; readonly followUpDays: number }[],
): LocalDate | null {
  const days = followUps.find((each) => each.urgency === urgency)?.followUpDays;
  return days === undefined ? null : addDays(declinedOn, days);
}

/** Whether work is to be asked for: its day has come, or the vehicle has driven as far. */
export function isDue(
  { followUpOn, followUpAtKm, ending }: Pick<DeclinedWork, 'followUpOn' | 'followUpAtKm' | 'ending'>,
  today: LocalDate,
  latestMileageKm: number | null,
): boolean {
  if (ending) return false;
  const isByDay = followUpOn !== null && followUpOn <= today;
  const isByKm = followUpAtKm !== null && latestMileageKm !== null && latestMileageKm >= followUpAtKm;
  return isByDay || isByKm;
}
