import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId, exampleMember } from '../examples';
import { businessDay, code, count, id, money, ofCustomer } from '../fields';

export const reworkRecorded = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'rework',
  name: 'rework-recorded',
  version: 1,
  key: 'repairOrderId',
  summary: 'An order repeats a job of an earlier one, and counts against that one (rulebook SVC-20).',
  schema: z.object({
    repairOrderId: id('ror').describe('The order that repeats'),
    repeatedRepairOrderId: id('ror').describe('The order it counts against'),
    ...ofCustomer,
    vehicleId: id('veh'),
    jobCode: code,
    technicianIds: z.array(id('stf')).describe('Those who did the job the first time'),
    daysBetween: count,
    costAmount: money.describe('What doing it again cost the dealer'),
    recordedOn: businessDay,
  }),
  example: {
    repairOrderId: exampleId('ror', 2),
    repeatedRepairOrderId: exampleId('ror'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    jobCode: 'BRAKE_PADS_FRONT',
    technicianIds: [exampleId('stf')],
    daysBetween: 12,
    costAmount: cny('300.00'),
    recordedOn: '2026-12-03',
  },
});
