import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, code, id, money } from '../fields';

export const membershipActivated = defineEvent({
  publisher: 'membership',
  aggregate: 'membership',
  name: 'membership-activated',
  version: 1,
  key: 'membershipId',
  summary: 'An application was approved: the card is issued and the membership runs (rulebook MEM-01).',
  schema: z.object({
    membershipId: id('mem'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    tier: code.describe('Tier code of the programme: BASIC, SILVER, GOLD'),
    source: z.enum(['CAR_PURCHASE', 'REFERRAL', 'APPLICATION', 'CAMPAIGN', 'IMPORT']),
    wayIn: code.describe('Way into the tier (rulebook MEM-03): GIFT_WITH_CAR, FEE, …'),
    feePaid: money,
    activatedOn: businessDay,
    validFrom: businessDay,
    validTo: businessDay.describe('First day after the validity'),
  }),
  example: {
    membershipId: 'mem_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    tier: 'BASIC',
    source: 'CAR_PURCHASE' as const,
    wayIn: 'GIFT_WITH_CAR',
    feePaid: { amount: '0.00', currencyCode: 'CNY' },
    activatedOn: '2026-03-01',
    validFrom: '2026-03-01',
    validTo: '2028-03-01',
  },
});
