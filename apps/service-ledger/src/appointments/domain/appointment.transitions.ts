/** The life of an appointment (rulebook SVC-12); a place may be held before it is booked. */
export const APPOINTMENT_STATUSES = [
  'HELD',
  'EXPIRED',
  'BOOKED',
  'ARRIVED',
  'RECEIVED',
  'DONE',
  'NO_SHOW',
  'CANCELLED',
] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

/** Where an appointment may go from each status; a customer who comes unannounced is received at once. */
export const APPOINTMENT_TRANSITIONS: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  HELD: ['BOOKED', 'CANCELLED', 'EXPIRED'],
  EXPIRED: [],
  BOOKED: ['ARRIVED', 'RECEIVED', 'NO_SHOW', 'CANCELLED'],
  ARRIVED: ['RECEIVED', 'CANCELLED'],
  RECEIVED: ['DONE'],
  DONE: [],
  NO_SHOW: [],
  CANCELLED: [],
};

/** An appointment in one of these takes up its place. */
export const TAKING_A_PLACE = [
  'HELD',
  'BOOKED',
  'ARRIVED',
  'RECEIVED',
] as const satisfies AppointmentStatus[];

export function canMove(from: AppointmentStatus, to: AppointmentStatus): boolean {
  return APPOINTMENT_TRANSITIONS[from].includes(to);
}
