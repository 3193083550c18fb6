import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { businessDay, code, instant } from '../../fields';
import { exampleRedemption, redemptionState } from './redemption';

export const redemptionReleased = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'redemption',
  name: 'redemption-released',
  version: 1,
  key: 'redemptionId',
  summary:
    'Held points are free again: it was refused, given up, or its time ran out. What was given after all is taken back (rulebook PTS-07).',
  schema: redemptionState.extend({
    reason: z.enum(['REFUSED', 'TIMED_OUT', 'CANCELLED']),
    refusalCode: code.nullable().describe('Why the other service refused'),
    releasedAt: instant,
    releasedOn: businessDay,
  }),
  example: {
    ...exampleRedemption,
    status: 'RELEASED' as const,
    balance: { available: 101, held: 0, total: 101 },
    reason: 'TIMED_OUT' as const,
    refusalCode: null,
    releasedAt: '2026-11-21T06:15:00.000Z',
    releasedOn: '2026-11-21',
  },
});
