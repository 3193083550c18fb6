import {
  accepted,
  businessDayOf,
  isInFuture,
  type LocalDate,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import {
  addMinutes,
  type Appointment,
  type AppointmentOutcome,
  type AppointmentTerms,
  isPromiseKept,
  statusAt,
  waitedMinutes,
} from './appointment';
import { type AppointmentStatus, canMove } from './appointment.transitions';
import {
  type ArriveRefusal,
  arriveRefusals,
  foundRefusals,
  type NoShowRefusal,
  noShowRefusals,
  type StandingRefusal,
} from './refusals';
import { type Interval, wallTime } from './slots';

const FIELD = ['appointmentId'];

/** When something is done, and in which zone the dealer's days are. */
export interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

type Slot = Interval & Pick<Appointment, 'businessDay' | 'isZeroWait'>;

/** Books a place that was held. */
export function confirmed(appointment: Appointment, { now, timeZone }: Moment): Appointment {
  const bookedOn = businessDayOf(now, timeZone);
  return next(appointment, { status: 'BOOKED', heldUntil: null, bookedAt: now, bookedOn });
}

/** The appointment while it stands so: what is held can be booked, what is booked can be moved to another slot. */
export function standing(
  appointment: Appointment | undefined,
  wanted: AppointmentStatus,
  now: Date,
): Outcome<Appointment, StandingRefusal> {
  if (!appointment) return refused(foundRefusals.no('APPOINTMENT_NOT_FOUND', FIELD));
  const status = statusAt(appointment, now);
  return status === wanted ? accepted(appointment) : refused(wrongStatus(status));
}

/** The appointment in another slot, which was judged before. */
export function rescheduled(
  appointment: Appointment,
  { from, to, businessDay, isZeroWait }: Slot,
): Appointment {
  const rescheduleCount = appointment.rescheduleCount + 1;
  return next(appointment, { slotFrom: from, slotTo: to, businessDay, isZeroWait, rescheduleCount });
}

/** The customer is here. */
export function arrived(
  appointment: Appointment | undefined,
  arrivedAt: Date | null,
  { now }: Moment,
): Outcome<Appointment, ArriveRefusal> {
  const at = arrivedAt ?? now;
  if (isInFuture(at, now)) return refused(arriveRefusals.no('TIME_IN_FUTURE', ['arrivedAt']));
  return moved(appointment, 'ARRIVED', now, () => ({ arrivedAt: at }));
}

/** Reception starts; whether the promise is kept is known from then on. */
export function received(
  appointment: Appointment | undefined,
  receivedAt: Date | null,
  { now, timeZone }: Moment,
  terms: Pick<AppointmentTerms, 'promiseMinutes'>,
): Outcome<Appointment, ArriveRefusal> {
  const at = receivedAt ?? now;
  const since = appointment?.arrivedAt;
  if (isInFuture(at, now)) return refused(arriveRefusals.no('TIME_IN_FUTURE', ['receivedAt']));
  if (since && at < since)
    return refused(arriveRefusals.no('TIME_TOO_EARLY', ['receivedAt'], { time: wallTime(since, timeZone) }));
  return moved(appointment, 'RECEIVED', now, (waiting) => {
    const waited = waitedMinutes(waiting, waiting.arrivedAt ?? at, at);
    const outcome: AppointmentOutcome = isPromiseKept(waited, terms) ? 'KEPT' : 'BROKEN';
    return { arrivedAt: waiting.arrivedAt ?? at, receivedAt: at, waitedMinutes: waited, outcome };
  });
}

/** The job is done. */
export function completed(
  appointment: Appointment | undefined,
  repairOrderId: string | null,
  moment: Moment,
): Outcome<Appointment, StandingRefusal> {
  return moved(appointment, 'DONE', moment.now, () => ({ ...closedAt(moment), repairOrderId }));
}

/** It is given up. A customer who came and left without being received was promised something that was not kept. */
export function cancelled(
  appointment: Appointment | undefined,
  cancelReasonCode: string,
  moment: Moment,
): Outcome<Appointment, StandingRefusal> {
  return moved(appointment, 'CANCELLED', moment.now, ({ arrivedAt }) => ({
    ...closedAt(moment),
    cancelReasonCode,
    heldUntil: null,
    outcome: arrivedAt ? 'BROKEN' : 'CANCELLED',
  }));
}

/** Nobody came; that is known only so many minutes after the slot began. */
export function noShow(
  appointment: Appointment | undefined,
  moment: Moment,
  { noShowMinutes }: Pick<AppointmentTerms, 'noShowMinutes'>,
): Outcome<Appointment, NoShowRefusal> {
  const known = appointment && addMinutes(appointment.slotFrom, noShowMinutes);
  if (known && statusAt(appointment, moment.now) === 'BOOKED' && moment.now < known)
    return refused(noShowRefusals.no('NO_SHOW_TOO_EARLY', FIELD, { time: wallTime(known, moment.timeZone) }));
  return moved(appointment, 'NO_SHOW', moment.now, () => ({ ...closedAt(moment), outcome: 'NO_SHOW' }));
}

/**
 * What becomes of an appointment that nobody closed on its day: who was received is done, who was booked did not come,
 * who came and was not received left, and a place that was held is free.
 */
export function closedByNight(
  appointment: Appointment,
  { now, day, repairOrderId }: { now: Date; day: LocalDate; repairOrderId: string | null },
): Appointment {
  const closed = { closedAt: now, closedOn: day };
  switch (appointment.status) {
    case 'HELD':
      return next(appointment, { status: 'EXPIRED', heldUntil: null });
    case 'BOOKED':
      return next(appointment, { ...closed, status: 'NO_SHOW', outcome: 'NO_SHOW' });
    case 'ARRIVED':
      return next(appointment, {
        ...closed,
        status: 'CANCELLED',
        outcome: 'BROKEN',
        cancelReasonCode: 'LEFT_UNRECEIVED',
      });
    default:
      return next(appointment, { ...closed, status: 'DONE', repairOrderId });
  }
}

function closedAt({ now, timeZone }: Moment): Pick<Appointment, 'closedAt' | 'closedOn'> {
  return { closedAt: now, closedOn: businessDayOf(now, timeZone) };
}

function moved(
  appointment: Appointment | undefined,
  to: AppointmentStatus,
  now: Date,
  change: (appointment: Appointment) => Partial<Appointment>,
): Outcome<Appointment, StandingRefusal> {
  if (!appointment) return refused(foundRefusals.no('APPOINTMENT_NOT_FOUND', FIELD));
  const status = statusAt(appointment, now);
  if (!canMove(status, to)) return refused(wrongStatus(status));
  return accepted(next(appointment, { status: to, ...change(appointment) }));
}

function wrongStatus(status: AppointmentStatus): StandingRefusal {
  return foundRefusals.no('APPOINTMENT_STATUS_WRONG', FIELD, { status: { code: status } });
}

function next(appointment: Appointment, change: Partial<Appointment>): Appointment {
  return { ...appointment, ...change, version: appointment.version + 1 };
}
