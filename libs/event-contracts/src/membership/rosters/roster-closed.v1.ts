import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { businessDay } from '../../fields';
import { exampleRoster, rosterState } from './roster';

export const rosterClosed = defineEvent({
  publisher: 'membership',
  aggregate: 'roster',
  name: 'roster-closed',
  version: 1,
  key: 'rosterId',
  summary:
    'The quarter of a roster is over, or its manager left: its customers are free to be picked again (rulebook MEM-13).',
  schema: rosterState.extend({
    cause: z.enum(['QUARTER_OVER', 'MANAGER_LEFT']),
    closedOn: businessDay,
  }),
  example: { ...exampleRoster, cause: 'QUARTER_OVER' as const, closedOn: '2027-01-01' },
});
