import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId, exampleMember } from '../examples';
import { businessDay, code, count, id, money, ofCustomer } from '../fields';

export const workDeclined = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'declined-work',
  name: 'work-declined',
  version: 1,
  key: 'declinedWorkId',
  summary: 'A job was advised and refused; it is followed up by date or mileage (rulebook SVC-23).',
  schema: z.object({
    declinedWorkId: id('dcl'),
    ...ofCustomer,
    vehicleId: id('veh'),
    repairOrderId: id('ror').describe('The visit at which it was advised'),
    serviceAdvisorId: id('stf').nullable(),
    jobCode: code,
    estimatedAmount: money,
    urgency: z.enum(['SAFETY', 'SOON', 'LATER']),
    reasonCode: code.nullable(),
    isRepeated: z.boolean().describe('It had been advised and refused before'),
    mileageKm: count.nullable(),
    declinedOn: businessDay,
    followUpOn: businessDay.nullable(),
    followUpAtKm: count.nullable(),
  }),
  example: {
    declinedWorkId: exampleId('dcl'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    repairOrderId: exampleId('ror'),
    serviceAdvisorId: exampleId('stf'),
    jobCode: 'BRAKE_PADS_FRONT',
    estimatedAmount: cny('860.00'),
    urgency: 'SOON' as const,
    reasonCode: 'PRICE',
    isRepeated: false,
    mileageKm: 20_400,
    declinedOn: '2026-11-21',
    followUpOn: '2026-12-21',
    followUpAtKm: 22_000,
  },
});
