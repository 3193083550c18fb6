import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, count, id, ofMember, points } from '../fields';

export const pointsExpiring = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'expiry-notice',
  name: 'points-expiring',
  version: 1,
  key: 'accountId',
  summary:
    'Points of an account will expire in 60 or in 30 days unless they are spent; published once per account, day of expiry and notice (rulebook PTS-06, ACT-07).',
  schema: z.object({
    accountId: id('pac'),
    ...ofMember,
    points: points.min(1).describe('What expires on that day as it stands now'),
    availablePoints: points.describe('Everything that can be spent now'),
    expiresOn: businessDay.describe('First day on which the points are no longer good'),
    cause: z.enum(['LOT_LIFE', 'CARD_END']).describe('The life of the lot, or the card, ends'),
    daysAhead: count.describe('Which notice it is: 60 or 30'),
    noticedOn: businessDay,
  }),
  example: {
    accountId: exampleId('pac'),
    ...exampleMember,
    points: 40,
    availablePoints: 101,
    expiresOn: '2027-01-20',
    cause: 'LOT_LIFE' as const,
    daysAhead: 60,
    noticedOn: '2026-11-21',
  },
});
