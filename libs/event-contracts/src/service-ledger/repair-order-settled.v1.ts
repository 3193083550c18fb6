import { defineEvent } from '../define-event';
import { exampleOrder, repairOrderState } from './repair-order';

export const repairOrderSettled = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'repair-order',
  name: 'repair-order-settled',
  version: 1,
  key: 'repairOrderId',
  summary: 'A repair order was settled: what each party pays is fixed (rulebook SVC-01, SVC-02).',
  schema: repairOrderState,
  example: exampleOrder,
});
