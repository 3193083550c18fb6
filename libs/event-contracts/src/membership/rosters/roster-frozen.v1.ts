import { defineEvent } from '../../define-event';
import { exampleRoster, rosterState } from './roster';

export const rosterFrozen = defineEvent({
  publisher: 'membership',
  aggregate: 'roster',
  name: 'roster-frozen',
  version: 1,
  key: 'rosterId',
  summary:
    'The roster of a customer manager is fixed for the quarter; its bonus is measured on these customers (rulebook MEM-13, ANA-03).',
  schema: rosterState,
  example: exampleRoster,
});
