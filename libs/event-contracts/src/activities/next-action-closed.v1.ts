import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, count, id } from '../fields';

const { dealerId, customerId } = exampleMember;

export const nextActionClosed = defineEvent({
  publisher: 'activities',
  aggregate: 'next-action',
  name: 'next-action-closed',
  version: 1,
  key: 'nextActionId',
  summary:
    'Somebody contacted a customer from the list of the day, or need not any more: why it was listed, and what came of it (rulebook ACT-14).',
  schema: z.object({
    nextActionId: id('nxa'),
    dealerId: id('dlr'),
    customerId: id('cus'),
    reason: z.enum([
      'RECOMMENDATION',
      'FOLLOW_UP',
      'ROSTER',
      'ABOUT_TO_BE_LOST',
      'REMINDER',
      'CAMPAIGN',
      'COMPLAINT',
      'DECLINED_WORK',
      'CALL_BACK',
    ]),
    sourceId: z
      .string()
      .min(1)
      .max(128)
      .describe('What gave rise to it, by its own id, such as the declined work or the message'),
    channel: z.enum(['PHONE', 'HOME_VISIT']),
    outcome: z.enum(['AGREED', 'DECLINED', 'NO_LONGER_NEEDED']),
    attemptCount: count.describe('How often nobody answered before'),
    arisenOn: businessDay,
    closedOn: businessDay,
    staffMemberId: id('stf').nullable().describe("Who closed it; null for the dealer's system"),
  }),
  example: {
    nextActionId: exampleId('nxa'),
    dealerId,
    customerId,
    reason: 'DECLINED_WORK' as const,
    sourceId: exampleId('dcl'),
    channel: 'PHONE' as const,
    outcome: 'DECLINED' as const,
    attemptCount: 1,
    arisenOn: '2026-11-21',
    closedOn: '2026-11-28',
    staffMemberId: exampleId('stf'),
  },
});
