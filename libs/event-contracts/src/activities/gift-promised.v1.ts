import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, code, id, ofCustomer, reference } from '../fields';

export const giftPromised = defineEvent({
  publisher: 'activities',
  aggregate: 'gift-promise',
  name: 'gift-promised',
  version: 1,
  key: 'giftPromiseId',
  summary:
    'A pack was promised to a customer; service-ledger issues it, and keeps it for the next visit where that was said (rulebook ACT-10, SVC-07).',
  schema: z.object({
    giftPromiseId: id('gft'),
    ...ofCustomer,
    vehicleId: id('veh').nullable(),
    packCode: code,
    cause: reference.describe('CALL_BACK, CAMPAIGN, ACTIVITY, SURVEY …'),
    keepUntilNextVisit: z.boolean().describe('It waits for the next visit, whatever the usual validity'),
    validTo: businessDay
      .nullable()
      .describe('First day on which it is no longer good; null: as the pack says'),
    promisedOn: businessDay,
    promisedBy: id('stf').nullable(),
  }),
  example: {
    giftPromiseId: exampleId('gft'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    packCode: 'LOST_CUSTOMER_CALL_BACK',
    cause: { type: 'CALL_BACK', id: exampleId('cbk') },
    keepUntilNextVisit: true,
    validTo: null,
    promisedOn: '2026-11-21',
    promisedBy: exampleId('stf'),
  },
});
