import { defineEvent } from '../define-event';
import { exampleId } from '../examples';
import { deliveredRows } from '../imported-rows';

export const importRowsDelivered = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'import-chunk',
  name: 'import-rows-delivered',
  version: 1,
  key: 'importChunkId',
  summary:
    'A file of a dealer has rows about what another service keeps, which judges them and says what became of each (rulebook SVC-22).',
  schema: deliveredRows,
  example: {
    importChunkId: exampleId('imc'),
    importRunId: exampleId('imp'),
    dealerId: exampleId('dlr'),
    kind: 'OPENING_LOTS' as const,
    isDryRun: false,
    clientId: 'dms-sh01',
    rows: [
      {
        rowNumber: 1,
        fields: { lotNumber: 'L-1', customerNumber: 'C-1', points: 200, earnedOn: '2026-01-05' },
      },
    ],
  },
});
