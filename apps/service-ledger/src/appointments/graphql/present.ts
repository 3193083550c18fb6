import { formatRate, rateOf } from '@autoclub/domain-kit';
import { type Connection, type CursorPart, type PageRequest, presentPage } from '@autoclub/subgraph-kit';
import type { AppointmentCounts } from '../application/ports';
import { type Appointment as AppointmentState, statusAt } from '../domain/appointment';
import { type Slot, wallTime } from '../domain/slots';
import type { AppointmentFigures } from './appointment-figures.type';
import type { Appointment, AppointmentSlot } from './appointment.type';

/** What a cursor of a list of appointments holds: the beginning of the slot, then the id. */
export const APPOINTMENT_PLACE: readonly CursorPart[] = ['instant', 'id'];

/** An appointment as the graph shows it at an instant. */
export function presentAppointment(appointment: AppointmentState, now: Date): Appointment {
  const { priorityApproval: approval } = appointment;
  return {
    ...appointment,
    status: statusAt(appointment, now),
    priorityApproval: approval && { ...approval, approvedBy: { id: approval.approvedById } },
    customer: { id: appointment.customerId },
    vehicle: { id: appointment.vehicleId },
    membership: keyOf(appointment.membershipId),
    bookedBy: keyOf(appointment.bookedById),
    dealer: { id: appointment.dealerId },
  };
}

export function presentAppointments(
  rows: readonly AppointmentState[],
  page: PageRequest,
  now: Date,
): Connection<Appointment> {
  return presentPage(rows, page, {
    node: (row) => presentAppointment(row, now),
    cursor: ({ slotFrom, id }) => [slotFrom.toISOString(), id],
  });
}

export function presentSlot({ from, to, ...slot }: Slot, timeZone: string): AppointmentSlot {
  return { ...slot, slotFrom: from, slotTo: to, slotTime: wallTime(from, timeZone) };
}

export function presentFigures(counts: AppointmentCounts): AppointmentFigures {
  const { keptCount, brokenCount, visitCount, bookedVisitCount } = counts;
  return {
    ...counts,
    bookingRate: formatRate(rateOf(bookedVisitCount, visitCount)),
    promiseRate: formatRate(rateOf(keptCount, keptCount + brokenCount)),
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
