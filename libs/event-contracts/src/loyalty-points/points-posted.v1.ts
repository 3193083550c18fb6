import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, code, id, points } from '../fields';

export const pointsPosted = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'account',
  name: 'points-posted',
  version: 1,
  key: 'accountId',
  summary: 'An entry was posted to a points account; carries the balance after it (rulebook PTS-01).',
  schema: z.object({
    accountId: id('pac'),
    membershipId: id('mem'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    entryId: id('pte'),
    kind: z.enum([
      'EARN',
      'CORRECTION',
      'REDEMPTION',
      'EXPIRY',
      'FORFEIT',
      'ADJUSTMENT',
      'REVERSAL',
      'CLEARING',
      'OPENING',
    ]),
    points: points.describe('Signed: positive credits the member'),
    ruleId: code.describe('Rule of the rulebook, such as PTS-02'),
    ruleVersion: z.string(),
    source: z.object({
      type: z
        .enum([
          'REPAIR_ORDER',
          'INSURANCE_POLICY',
          'ACTIVITY_REGISTRATION',
          'REFERRAL',
          'MANUAL',
          'PACKAGE',
          'REDEMPTION',
          'MEMBERSHIP',
          'EXPIRY',
          'CLEARING',
          'IMPORT',
        ])
        .describe(
          'MEMBERSHIP: its lapse or refund; MANUAL: an adjustment; IMPORT: a lot of the system of before',
        ),
      id: z.string(),
    }),
    businessDay: businessDay.describe('Day of the fact'),
    postedOn: businessDay.describe('Day of the posting (rulebook CONV-6)'),
    balance: z.object({ available: points, held: points, total: points }),
    qualifyingPoints: points.describe('Earned in this membership less corrections (rulebook MEM-04)'),
  }),
  example: {
    accountId: 'pac_01jd0000000000000000000001',
    membershipId: 'mem_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    entryId: 'pte_01jd0000000000000000000001',
    kind: 'EARN' as const,
    points: 23,
    ruleId: 'PTS-02',
    ruleVersion: 'default@1',
    source: { type: 'REPAIR_ORDER' as const, id: 'ror_01jd0000000000000000000001' },
    businessDay: '2026-11-21',
    postedOn: '2026-11-21',
    balance: { available: 101, held: 0, total: 101 },
    qualifyingPoints: 101,
  },
});
