import { defineEvent } from '../define-event';
import { exampleOrder, repairOrderState } from './repair-order';

export const repairOrderAmended = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'repair-order',
  name: 'repair-order-amended',
  version: 1,
  key: 'repairOrderId',
  summary:
    'The dealer system delivered a higher revision of a settled order (rulebook CONV-5); the order as it is now.',
  schema: repairOrderState,
  example: { ...exampleOrder, revision: 2 },
});
