import { defineEvent } from '../../define-event';
import { appointmentState, exampleAppointment } from './appointment';

export const appointmentBooked = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'appointment',
  name: 'appointment-booked',
  version: 1,
  key: 'appointmentId',
  summary: 'A slot of the workshop was booked for a vehicle, or moved to another slot (rulebook SVC-12).',
  schema: appointmentState,
  example: exampleAppointment,
});
