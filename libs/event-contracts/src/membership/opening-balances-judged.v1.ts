import { defineEvent } from '../define-event';
import { exampleId } from '../examples';
import { judgedRows } from '../imported-rows';

export const openingBalancesJudged = defineEvent({
  publisher: 'membership',
  aggregate: 'import-chunk',
  name: 'opening-balances-judged',
  version: 1,
  key: 'importChunkId',
  summary:
    'What became of the rows of a file with counters towards a tier, or stored value, from the system of before (rulebook SVC-22).',
  schema: judgedRows,
  example: {
    importChunkId: exampleId('imc'),
    importRunId: exampleId('imp'),
    dealerId: exampleId('dlr'),
    refusal: null,
    rows: [
      {
        rowNumber: 1,
        externalNumber: 'M-1',
        outcome: 'REFUSED' as const,
        recordId: null,
        reasons: [
          {
            code: 'MEMBER_NUMBER_NOT_FOUND',
            field: ['memberNumber'],
            zh: '未找到该会员号。',
            en: 'There is no such member number.',
          },
        ],
      },
    ],
  },
});
