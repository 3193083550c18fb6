import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId, exampleMember } from '../examples';
import {
  businessDay,
  code,
  contactChannel,
  count,
  id,
  instant,
  money,
  ofCustomer,
  reference,
} from '../fields';

export const messageClosed = defineEvent({
  publisher: 'activities',
  aggregate: 'message',
  name: 'message-closed',
  version: 1,
  key: 'messageId',
  summary:
    'Nothing more will happen to a message: delivered, failed, or not sent at all, with its reason, channel and cost (rulebook ACT-08).',
  schema: z.object({
    messageId: id('msg'),
    ...ofCustomer,
    reason: reference.describe('Why it was written: REPAIR_ORDER, MEMBERSHIP, CAMPAIGN, ACTIVITY …'),
    ruleCode: code.describe('The reminder or campaign that wrote it'),
    templateCode: code,
    channel: contactChannel,
    purpose: z.enum(['SERVICE', 'MARKETING']),
    campaignId: id('cmg').nullable(),
    state: z
      .enum(['DELIVERED', 'SENT', 'FAILED', 'NOT_SENT'])
      .describe('SENT: the channel reports no delivery'),
    stateReasonCode: code
      .nullable()
      .describe('NO_CONSENT, SUPPRESSED, WEEKLY_CAP, OUT_OF_DATE, PROVIDER_ERROR …'),
    attemptCount: count,
    costAmount: money,
    queuedAt: instant,
    closedAt: instant,
    closedOn: businessDay,
  }),
  example: {
    messageId: exampleId('msg'),
    ...exampleMember,
    reason: { type: 'REPAIR_ORDER', id: exampleId('ror') },
    ruleCode: 'SETTLEMENT_NOTICE',
    templateCode: 'SETTLEMENT_NOTICE',
    channel: 'SMS' as const,
    purpose: 'SERVICE' as const,
    campaignId: null,
    state: 'DELIVERED' as const,
    stateReasonCode: null,
    attemptCount: 1,
    costAmount: cny('0.05'),
    queuedAt: '2026-11-21T06:00:02.000Z',
    closedAt: '2026-11-21T06:00:05.000Z',
    closedOn: '2026-11-21',
  },
});
