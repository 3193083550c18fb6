import { appointmentBooked, appointmentClosed, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { Appointment } from '../domain/appointment';

type AppointmentState = DataOf<typeof appointmentBooked>;

/** What is published of appointments that were booked or moved to another slot (rulebook SVC-12). */
export function bookedFacts(appointments: readonly Appointment[], dealer: Dealer): Fact[] {
  return appointments.map((appointment) => ({
    contract: appointmentBooked,
    data: stateOf(appointment),
    ...ofAppointment(appointment, dealer),
  }));
}

/** What is published of appointments that ended; a place that was only held was none. */
export function closedFacts(appointments: readonly Appointment[], dealer: Dealer): Fact[] {
  return appointments.flatMap((appointment) => {
    const { outcome, closedOn, arrivedAt, receivedAt, waitedMinutes, repairOrderId } = appointment;
    if (outcome === null || closedOn === null) return [];
    const data = {
      ...stateOf(appointment),
      outcome,
      arrivedAt: arrivedAt?.toISOString() ?? null,
      receivedAt: receivedAt?.toISOString() ?? null,
      waitedMinutes,
      repairOrderId,
      closedOn,
    };
    return [{ contract: appointmentClosed, data, ...ofAppointment(appointment, dealer) }];
  });
}

function ofAppointment(
  { version }: Appointment,
  { id: dealerId, regionId }: Dealer,
): Pick<Fact, 'sequence' | 'home'> {
  return { sequence: version, home: { dealerId, regionId } };
}

function stateOf(appointment: Appointment): AppointmentState {
  const { dealerId, customerId, membershipId, vehicleId, jobKind, businessDay, isZeroWait } = appointment;
  return {
    appointmentId: appointment.id,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    jobKind,
    slotFrom: appointment.slotFrom.toISOString(),
    slotTo: appointment.slotTo.toISOString(),
    businessDay,
    isZeroWait,
    channel: appointment.channelCode,
    bookedAt: appointment.bookedAt.toISOString(),
    bookedOn: appointment.bookedOn,
    bookedBy: appointment.bookedById,
  };
}
