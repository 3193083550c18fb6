import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId, exampleMember } from '../examples';
import { businessDay, code, count, id, money, ofMember } from '../fields';

export const entitlementUseReversed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'entitlement',
  name: 'entitlement-use-reversed',
  version: 1,
  key: 'membershipId',
  summary:
    'A registered use of an entitlement was taken back, and what is left grew by it (rulebook SVC-05).',
  schema: z.object({
    entitlementUseId: id('enu'),
    ...ofMember,
    code,
    quantity: count.min(1),
    valueAmount: money.describe('The value the use had, which no longer counts'),
    bearingDepartment: code,
    usedOn: businessDay,
    reversedOn: businessDay,
    reasonCode: code,
    reversedBy: id('stf').nullable(),
    remainingCount: count.nullable().describe('What is left after this; null: without limit'),
  }),
  example: {
    entitlementUseId: exampleId('enu'),
    ...exampleMember,
    code: 'CAR_WASH',
    quantity: 1,
    valueAmount: cny('40.00'),
    bearingDepartment: 'SERVICE',
    usedOn: '2026-11-21',
    reversedOn: '2026-11-22',
    reasonCode: 'REGISTERED_TWICE',
    reversedBy: exampleId('stf'),
    remainingCount: 20,
  },
});
