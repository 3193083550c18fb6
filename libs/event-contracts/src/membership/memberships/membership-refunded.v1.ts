import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { cny, exampleId, exampleMember } from '../../examples';
import { businessDay, code, id, money, ofMember } from '../../fields';

export const membershipRefunded = defineEvent({
  publisher: 'membership',
  aggregate: 'membership',
  name: 'membership-refunded',
  version: 1,
  key: 'membershipId',
  summary:
    'A paid joining was given back within 30 days: the membership ends as if it had not been, and its points are taken back (rulebook MEM-07, PTS-09).',
  schema: z.object({
    ...ofMember,
    tier: code.describe('The tier it had'),
    feePaid: money,
    refundedAmount: money,
    reasonCode: code,
    activatedOn: businessDay,
    changedOn: businessDay.describe('Day from which no tier counts any more'),
    refundedOn: businessDay,
    approvedBy: id('stf').nullable(),
  }),
  example: {
    ...exampleMember,
    tier: 'BASIC',
    feePaid: cny('180.00'),
    refundedAmount: cny('180.00'),
    reasonCode: 'FIRST_SERVICE_UNSATISFACTORY',
    activatedOn: '2026-11-01',
    changedOn: '2026-11-21',
    refundedOn: '2026-11-21',
    approvedBy: exampleId('stf'),
  },
});
