import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { refusedAnswer } from '../redemption-answer';

export const redemptionRefused = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'redemption',
  name: 'redemption-refused',
  version: 1,
  key: 'redemptionId',
  summary: 'What points are held for cannot be given; they can be released (rulebook PTS-07).',
  schema: refusedAnswer,
  example: {
    redemptionId: exampleId('rdm'),
    ...exampleMember,
    targetType: 'SERVICE' as const,
    reasonCode: 'SERVICE_NOT_OFFERED',
    refusedAt: '2026-11-21T06:00:01.000Z',
    refusedOn: '2026-11-21',
  },
});
