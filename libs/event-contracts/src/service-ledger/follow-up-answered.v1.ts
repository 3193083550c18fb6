import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, count, id, ofCustomer } from '../fields';

export const followUpAnswered = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'follow-up',
  name: 'follow-up-answered',
  version: 1,
  key: 'followUpId',
  summary: 'A customer was called after an order was settled and gave a score (rulebook SVC-16, ANA-03).',
  schema: z.object({
    followUpId: id('fup'),
    ...ofCustomer,
    vehicleId: id('veh'),
    repairOrderId: id('ror'),
    serviceAdvisorId: id('stf').nullable().describe('The advisor of that order'),
    score: count.max(10).describe('0 to 10'),
    wantsContact: z.boolean().describe('The customer asks to be called back'),
    isSampled: z.boolean().describe('Chosen by sample, since the customer is no member'),
    answeredOn: businessDay,
    askedBy: id('stf').nullable(),
  }),
  example: {
    followUpId: exampleId('fup'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    repairOrderId: exampleId('ror'),
    serviceAdvisorId: exampleId('stf'),
    score: 9,
    wantsContact: false,
    isSampled: false,
    answeredOn: '2026-11-24',
    askedBy: exampleId('stf', 2),
  },
});
