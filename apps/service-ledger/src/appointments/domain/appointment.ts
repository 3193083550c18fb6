import type { LocalDate } from '@autoclub/domain-kit';
import type { OrderKind } from '../../repair-orders';
import type { AppointmentStatus } from './appointment.transitions';
import type { AskedPriority } from './priority';

/** A place in the workshop for a vehicle, at a time (rulebook SVC-12). */
export interface Appointment {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly jobKind: OrderKind;
  readonly status: AppointmentStatus;
  /** `[slotFrom, slotTo)`. */
  readonly slotFrom: Date;
  readonly slotTo: Date;
  /** The day of the slot in the dealer's zone. */
  readonly businessDay: LocalDate;
  /** The slot begins off the peak, where nobody waits. */
  readonly isZeroWait: boolean;
  /** Received before others who wait: a member, or somebody a manager lets come first (rulebook SVC-03). */
  readonly hasPriority: boolean;
  /** Who let a non-member come first; null for members, and where nobody did. */
  readonly priorityApproval: AskedPriority | null;
  /** How it was booked: PHONE, APP, DESK … */
  readonly channelCode: string;
  /** Until when the place is held; null once it is booked. */
  readonly heldUntil: Date | null;
  readonly bookedAt: Date;
  readonly bookedOn: LocalDate;
  /** Null: the customer, through the dealer's system. */
  readonly bookedById: string | null;
  readonly rescheduleCount: number;
  readonly arrivedAt: Date | null;
  /** When reception started. */
  readonly receivedAt: Date | null;
  /** Begun minutes from the later of slot and arrival to reception. */
  readonly waitedMinutes: number | null;
  readonly outcome: AppointmentOutcome | null;
  readonly repairOrderId: string | null;
  readonly closedAt: Date | null;
  readonly closedOn: LocalDate | null;
  readonly cancelReasonCode: string | null;
  readonly version: number;
  readonly traceId: string;
}

/** How an appointment ended: the promise of reception kept or broken, nobody came, or it was cancelled. */
export const APPOINTMENT_OUTCOMES = ['KEPT', 'BROKEN', 'NO_SHOW', 'CANCELLED'] as const;
export type AppointmentOutcome = (typeof APPOINTMENT_OUTCOMES)[number];

/** A place that is taken, as far as others have to know. */
export interface TakenPlace {
  readonly appointmentId: string;
  readonly vehicleId: string;
  readonly from: Date;
  readonly to: Date;
}

/** The numbers in force for a dealer on a day (rulebook CONV-3). */
export interface AppointmentTerms {
  readonly slotMinutes: number;
  readonly durationMinutes: (kind: OrderKind) => number;
  readonly bookedDaysAhead: number;
  readonly holdMinutes: number;
  readonly promiseMinutes: number;
  readonly noShowMinutes: number;
}

const MINUTE_MS = 60_000;

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS);
}

/** Where it stands at an instant: a place that was held for too long is free, whether that is written down or not. */
export function statusAt({ status, heldUntil }: Appointment, now: Date): AppointmentStatus {
  return status === 'HELD' && heldUntil !== null && heldUntil <= now ? 'EXPIRED' : status;
}

/** Begun minutes from the later of slot and arrival to reception; none for who is received before the slot. */
export function waitedMinutes(
  { slotFrom }: Pick<Appointment, 'slotFrom'>,
  arrivedAt: Date,
  receivedAt: Date,
): number {
  const since = Math.max(slotFrom.getTime(), arrivedAt.getTime());
  return Math.max(0, Math.ceil((receivedAt.getTime() - since) / MINUTE_MS));
}

/** Zero wait is kept when reception starts within so many minutes of the later of slot and arrival. */
export function isPromiseKept(
  waited: number,
  { promiseMinutes }: Pick<AppointmentTerms, 'promiseMinutes'>,
): boolean {
  return waited <= promiseMinutes;
}
