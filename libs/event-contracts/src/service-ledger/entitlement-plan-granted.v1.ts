import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, code, count, id } from '../fields';

export const entitlementPlanGranted = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'entitlement',
  name: 'entitlement-plan-granted',
  version: 1,
  key: 'membershipId',
  summary:
    "A membership received its tier's entitlements for a membership year, or an upgrade replaced them (rulebook SVC-04, SVC-05).",
  schema: z.object({
    membershipId: id('mem'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    tier: code,
    yearFrom: businessDay,
    yearTo: businessDay,
    entitlements: z.array(z.object({ code, grantedCount: count.nullable().describe('null: without limit') })),
  }),
  example: {
    membershipId: 'mem_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    tier: 'SILVER',
    yearFrom: '2026-03-01',
    yearTo: '2027-03-01',
    entitlements: [{ code: 'CAR_WASH', grantedCount: 20 }],
  },
});
