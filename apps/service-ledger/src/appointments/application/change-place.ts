import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { confirmed, rescheduled, standing } from '../domain/change-appointment';
import { placeRefusals } from '../domain/refusals';
import { bookedFacts } from './appointment-facts';
import { takePlace } from './place';
import type { ChangePorts } from './ports';

export interface AppointmentInput {
  readonly appointmentId: string;
}

export interface RescheduleInput extends AppointmentInput {
  readonly slotFrom: Date;
}

/**
 * Books a place that was held, while it is (rulebook SVC-12). The place is counted once more: a hold that ends this
 * very moment may be another's booking already.
 */
export const confirmAppointment = command<ChangePorts>()({
  name: 'appointmentConfirm',
  refusals: placeRefusals,
  async work(ports, { appointmentId }: AppointmentInput, { now }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(placeRefusals.no('APPOINTMENT_NOT_FOUND', ['appointmentId']));
    const held = standing(await ports.lock(appointmentId), 'HELD', now);
    if (!held.ok) return held;
    const place = await takePlace(ports, dealer, { ...held.value, appointmentId }, now);
    if (!place.ok) return place;
    const booked = confirmed(held.value, { now, timeZone: dealer.timeZone });
    await ports.write([booked]);
    return accepted({ answer: { appointmentId }, written: booked, facts: bookedFacts([booked], dealer) });
  },
});

/** Moves an appointment to another slot; the old place is free at the same moment (rulebook SVC-12). */
export const rescheduleAppointment = command<ChangePorts>()({
  name: 'appointmentReschedule',
  refusals: placeRefusals,
  async work(ports, { appointmentId, slotFrom }: RescheduleInput, { now }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(placeRefusals.no('APPOINTMENT_NOT_FOUND', ['appointmentId']));
    const booked = standing(await ports.lock(appointmentId), 'BOOKED', now);
    if (!booked.ok) return booked;
    const place = await takePlace(ports, dealer, { ...booked.value, slotFrom, appointmentId }, now);
    if (!place.ok) return place;
    const moved = rescheduled(booked.value, place.value);
    await ports.write([moved]);
    return accepted({ answer: { appointmentId }, written: moved, facts: bookedFacts([moved], dealer) });
  },
});
