import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleMember } from '../../examples';
import { businessDay, code, ofMember } from '../../fields';
import { clubSystem } from './period';

export const membershipLapsed = defineEvent({
  publisher: 'membership',
  aggregate: 'membership',
  name: 'membership-lapsed',
  version: 1,
  key: 'membershipId',
  summary:
    'A card is void: the window of renewal passed, or the member left. Points are forfeited, entitlements closed (rulebook MEM-06, MEM-08, PTS-09, SVC-05).',
  schema: z.object({
    ...ofMember,
    tier: code.describe('The tier it had'),
    clubSystem,
    cause: z.enum(['NOT_RENEWED', 'STORED_VALUE_EMPTY', 'LEFT', 'STORED_VALUE_TAKEN_BACK']),
    changedOn: businessDay.describe(
      'Day from which no tier counts any more: the day after the validity, or of leaving',
    ),
    validFrom: businessDay,
    validTo: businessDay.describe('First day after the last validity'),
    lapsedOn: businessDay,
    returnUntil: businessDay.nullable().describe('Last day on which the member can come back; null: any day'),
  }),
  example: {
    ...exampleMember,
    tier: 'SILVER',
    clubSystem: 'ANNUAL_FEE' as const,
    cause: 'NOT_RENEWED' as const,
    changedOn: '2028-11-21',
    validFrom: '2026-11-21',
    validTo: '2028-11-21',
    lapsedOn: '2028-12-21',
    returnUntil: '2029-02-21',
  },
});
