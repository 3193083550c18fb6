import { defineEvent } from '../../define-event';
import { exampleId, exampleMember } from '../../examples';
import { refusedAnswer } from '../../redemption-answer';

export const feeOffsetRefused = defineEvent({
  publisher: 'membership',
  aggregate: 'fee-offset',
  name: 'fee-offset-refused',
  version: 1,
  key: 'redemptionId',
  summary:
    'A fee cannot be offset by the points that are held for it; they can be released (rulebook MEM-08, PTS-07).',
  schema: refusedAnswer,
  example: {
    redemptionId: exampleId('rdm'),
    ...exampleMember,
    targetType: 'FEE_OFFSET' as const,
    reasonCode: 'NO_FEE_DUE',
    refusedAt: '2028-11-10T06:00:01.000Z',
    refusedOn: '2028-11-10',
  },
});
