import { orders } from '../../../facts';
import { flow } from '../measure';

const only = { column: 'customerPaidMinor', is: 'POSITIVE' } as const;

/** Visits of which the customer paid something. */
export const payingVisits = flow({
  code: 'PAYING_VISITS',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: 'ONE',
  only,
  persons: { over: orders, column: 'customerId', day: 'businessDay', dimension: null, only },
});
