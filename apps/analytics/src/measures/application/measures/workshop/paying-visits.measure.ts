import { orders, visits } from '../../../../facts';
import { flow } from '../../measure';

/** Visits of which the customer paid something, by whichever of their orders. */
export const payingVisits = flow({
  code: 'PAYING_VISITS',
  over: visits,
  day: 'businessDay',
  dimension: null,
  amount: 'ONE',
  only: { column: 'payingOrderCount', is: 'POSITIVE' },
  persons: {
    over: orders,
    column: 'customerId',
    day: 'businessDay',
    dimension: null,
    only: { column: 'customerPaidMinor', is: 'POSITIVE' },
  },
});
