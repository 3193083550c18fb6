import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { fulfilledAnswer } from '../redemption-answer';

export const redemptionFulfilled = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'redemption',
  name: 'redemption-fulfilled',
  version: 1,
  key: 'redemptionId',
  summary:
    'The coupon was issued, the service booked or the order paid for which points are held; they can be spent (rulebook PTS-07, SVC-07).',
  schema: fulfilledAnswer,
  example: {
    redemptionId: exampleId('rdm'),
    ...exampleMember,
    targetType: 'COUPON' as const,
    fulfilment: { type: 'COUPON', id: exampleId('cpn') },
    fulfilledAt: '2026-11-21T06:00:01.000Z',
    fulfilledOn: '2026-11-21',
  },
});
