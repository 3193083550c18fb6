import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, code, id } from '../fields';

export const tierChanged = defineEvent({
  publisher: 'membership',
  aggregate: 'membership',
  name: 'tier-changed',
  version: 1,
  key: 'membershipId',
  summary:
    'A membership moved to another tier, with every cause and the fact that triggered it (rulebook MEM-04).',
  schema: z.object({
    membershipId: id('mem'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    tierChangeId: id('tch'),
    fromTier: code,
    toTier: code,
    causes: z.array(code).min(1).describe('POINTS, FEE, …; all that were met'),
    changedOn: businessDay,
    validFrom: businessDay,
    validTo: businessDay,
    trigger: z.object({ type: code, id: z.string() }).describe('The fact that was evaluated'),
  }),
  example: {
    membershipId: 'mem_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    tierChangeId: 'tch_01jd0000000000000000000001',
    fromTier: 'BASIC',
    toTier: 'SILVER',
    causes: ['POINTS'],
    changedOn: '2026-11-21',
    validFrom: '2026-11-21',
    validTo: '2028-11-21',
    trigger: { type: 'POINTS_ENTRY', id: 'pte_01jd0000000000000000000001' },
  },
});
