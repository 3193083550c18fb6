import { defineEvent } from '../../define-event';
import { complaintState, exampleComplaint } from './complaint';

export const complaintOpened = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'complaint',
  name: 'complaint-opened',
  version: 1,
  key: 'complaintId',
  summary:
    'A complaint or a request of a member was taken down, with its owner and deadline (rulebook SVC-15).',
  schema: complaintState,
  example: exampleComplaint,
});
