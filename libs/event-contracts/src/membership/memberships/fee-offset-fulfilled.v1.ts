import { defineEvent } from '../../define-event';
import { exampleId, exampleMember } from '../../examples';
import { fulfilledAnswer } from '../../redemption-answer';

export const feeOffsetFulfilled = defineEvent({
  publisher: 'membership',
  aggregate: 'fee-offset',
  name: 'fee-offset-fulfilled',
  version: 1,
  key: 'redemptionId',
  summary:
    'A fee was offset by the points that are held for it; they can be spent (rulebook MEM-08, PTS-07).',
  schema: fulfilledAnswer,
  example: {
    redemptionId: exampleId('rdm'),
    ...exampleMember,
    targetType: 'FEE_OFFSET' as const,
    fulfilment: { type: 'MEMBERSHIP', id: exampleId('mem') },
    fulfilledAt: '2028-11-10T06:00:01.000Z',
    fulfilledOn: '2028-11-10',
  },
});
