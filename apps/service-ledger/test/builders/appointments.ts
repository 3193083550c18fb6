import { freshKey } from './documents';

export interface AppointmentAnswer {
  id: string;
  status: string;
  slotFrom: string;
  slotTo: string;
  slotTime: string;
  businessDay: string;
  isZeroWait: boolean;
  outcome: string | null;
  waitedMinutes: number | null;
  rescheduleCount: number;
  heldUntil: string | null;
  repairOrder: { roNumber: string } | null;
}

const fields = `
  id status slotFrom slotTo slotTime businessDay isZeroWait outcome waitedMinutes rescheduleCount heldUntil
  repairOrder { roNumber }`;

const mutation = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { appointment { ${fields} } replayed userErrors { code field message } }
}`;

export const BOOK = mutation('appointmentBook');
export const HOLD = mutation('appointmentHold');
export const CONFIRM = mutation('appointmentConfirm');
export const RESCHEDULE = mutation('appointmentReschedule');
export const ARRIVE = mutation('appointmentArrive');
export const RECEIVE = mutation('appointmentReceive');
export const COMPLETE = mutation('appointmentComplete');
export const CANCEL = mutation('appointmentCancel');
export const NO_SHOW = mutation('appointmentNoShowRecord');

export const SAVE_DAY = `mutation ($input: OpeningDaySaveInput!) {
  openingDaySave(input: $input) {
    openingDay { day isOpen reason windows { fromTime toTime capacity isZeroWait } } userErrors { code field message }
  }
}`;
export const RESET_DAY = `mutation ($input: OpeningDayResetInput!) {
  openingDayReset(input: $input) { openingDay { day isOpen reason } userErrors { code field message } }
}`;

export const SLOTS = `query ($day: LocalDate!, $jobKind: RepairOrderKind!) {
  appointmentSlots(day: $day, jobKind: $jobKind) { slotFrom slotTime freeCount isZeroWait }
}`;

/** A maintenance of the car of `dlr_<at>` on Monday at 10:00 in Shanghai, which takes an hour. */
export const bookInput = (at: string, overrides: Record<string, unknown> = {}) => ({
  idempotencyKey: freshKey(),
  customerId: `cus_${at}`,
  vehicleId: `veh_${at}`,
  jobKind: 'PERIODIC_MAINTENANCE',
  slotFrom: '2026-11-23T02:00:00Z',
  channelCode: 'PHONE',
  ...overrides,
});
