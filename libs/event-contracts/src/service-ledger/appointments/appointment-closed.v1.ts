import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, count, id, instant } from '../../fields';
import { appointmentState, exampleAppointment } from './appointment';

export const appointmentClosed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'appointment',
  name: 'appointment-closed',
  version: 1,
  key: 'appointmentId',
  summary:
    'How an appointment ended: the promise of reception was kept or broken, the customer did not come, or it was cancelled (rulebook SVC-12).',
  schema: appointmentState.extend({
    outcome: z.enum(['KEPT', 'BROKEN', 'NO_SHOW', 'CANCELLED']),
    arrivedAt: instant.nullable(),
    receivedAt: instant.nullable().describe('When reception started'),
    waitedMinutes: count.nullable().describe('From the later of slot and arrival to reception'),
    repairOrderId: id('ror').nullable(),
    closedOn: businessDay,
  }),
  example: {
    ...exampleAppointment,
    outcome: 'KEPT' as const,
    arrivedAt: '2026-11-23T01:58:00.000Z',
    receivedAt: '2026-11-23T02:03:00.000Z',
    waitedMinutes: 3,
    repairOrderId: exampleId('ror'),
    closedOn: '2026-11-23',
  },
});
