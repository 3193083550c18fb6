import { defineEvent } from '../define-event';
import { exampleId } from '../examples';
import { judgedRows } from '../imported-rows';

export const openingLotsJudged = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'import-chunk',
  name: 'opening-lots-judged',
  version: 1,
  key: 'importChunkId',
  summary:
    'What became of the rows of a file with lots of points from the system of before (rulebook SVC-22).',
  schema: judgedRows,
  example: {
    importChunkId: exampleId('imc'),
    importRunId: exampleId('imp'),
    dealerId: exampleId('dlr'),
    refusal: null,
    rows: [
      {
        rowNumber: 1,
        externalNumber: 'L-1',
        outcome: 'ACCEPTED' as const,
        recordId: 'L-1',
        reasons: [],
      },
    ],
  },
});
