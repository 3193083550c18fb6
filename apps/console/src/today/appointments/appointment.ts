import type { TodayAppointmentsQuery } from '../../generated/today';

/** An appointment as the list has it. */
export type Appointment = TodayAppointmentsQuery['appointments']['nodes'][number];
