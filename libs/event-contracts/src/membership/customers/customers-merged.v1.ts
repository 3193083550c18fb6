import { defineEvent } from '../../define-event';
import { customerMerge, exampleMerge } from './customer-merge';

export const customersMerged = defineEvent({
  publisher: 'membership',
  aggregate: 'customer',
  name: 'customers-merged',
  version: 1,
  key: 'customerId',
  summary:
    'Two records turned out to be one person: ledgers, quotas, rosters and referrals of the merged one follow the survivor (rulebook CONV-8).',
  schema: customerMerge,
  example: exampleMerge,
});
