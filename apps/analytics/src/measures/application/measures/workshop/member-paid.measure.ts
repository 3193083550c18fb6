import { orders } from '../../../../facts';
import { flow } from '../../measure';

/** What members paid of their orders, in minor units. */
export const memberPaid = flow({
  code: 'MEMBER_PAID_MINOR',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: { sumOf: 'customerPaidMinor' },
  only: { column: 'membershipId', is: 'KNOWN' },
  persons: {
    over: orders,
    column: 'customerId',
    day: 'businessDay',
    dimension: null,
    only: [
      { column: 'membershipId', is: 'KNOWN' },
      { column: 'customerPaidMinor', is: 'POSITIVE' },
    ],
  },
});
