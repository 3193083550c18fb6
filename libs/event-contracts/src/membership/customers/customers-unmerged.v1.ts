import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, id } from '../../fields';
import { customerMerge, exampleMerge } from './customer-merge';

export const customersUnmerged = defineEvent({
  publisher: 'membership',
  aggregate: 'customer',
  name: 'customers-unmerged',
  version: 1,
  key: 'customerId',
  summary: "A merge was undone: what had been the merged record's before goes back to it (rulebook CONV-8).",
  schema: customerMerge.extend({ unmergedOn: businessDay, unmergedBy: id('stf').nullable() }),
  example: { ...exampleMerge, unmergedOn: '2026-11-25', unmergedBy: exampleId('stf') },
});
