import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, code, count, id, money } from '../fields';

export const entitlementUsed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'entitlement',
  name: 'entitlement-used',
  version: 1,
  key: 'membershipId',
  summary: 'A member used an entitlement; registered with its value and who bore the cost (rulebook SVC-05).',
  schema: z.object({
    entitlementUseId: id('enu'),
    membershipId: id('mem'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    code,
    quantity: count.min(1),
    valueAmount: money.describe('List price, the value the use had for the member'),
    bearingDepartment: code,
    usedOn: businessDay,
    remainingCount: count.nullable(),
  }),
  example: {
    entitlementUseId: 'enu_01jd0000000000000000000001',
    membershipId: 'mem_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    code: 'CAR_WASH',
    quantity: 1,
    valueAmount: { amount: '40.00', currencyCode: 'CNY' },
    bearingDepartment: 'SERVICE',
    usedOn: '2026-11-21',
    remainingCount: 19,
  },
});
