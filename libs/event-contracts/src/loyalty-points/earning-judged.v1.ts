import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, code, id, points } from '../fields';

export const earningJudged = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'earning',
  name: 'earning-judged',
  version: 1,
  key: 'sourceId',
  summary:
    'A document of the last 31 days was judged by the earning rules: what it is worth, or why it earns none (PTS-02, PTS-03).',
  schema: z.object({
    sourceType: z.enum(['REPAIR_ORDER', 'INSURANCE_POLICY', 'ACTIVITY_REGISTRATION', 'REFERRAL', 'PACKAGE']),
    sourceId: z.string(),
    dealerId: id('dlr'),
    customerId: id('cus'),
    membershipId: id('mem').nullable(),
    outcome: z.enum(['EARNED', 'BELOW_ONE_STEP', 'NOT_A_MEMBER', 'NOT_ELIGIBLE']),
    points: points.min(0).describe('What the document is worth after this judgement'),
    ruleId: code,
    ruleVersion: z.string(),
    businessDay,
  }),
  example: {
    sourceType: 'REPAIR_ORDER' as const,
    sourceId: 'ror_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    membershipId: 'mem_01jd0000000000000000000001',
    outcome: 'EARNED' as const,
    points: 23,
    ruleId: 'PTS-02',
    ruleVersion: 'default@1',
    businessDay: '2026-11-21',
  },
});
