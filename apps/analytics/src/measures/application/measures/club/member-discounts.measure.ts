import { orders } from '../../../../facts';
import { flow } from '../../measure';

/** What was taken off on orders of members, in minor units (rulebook SVC-02). */
export const memberDiscounts = flow({
  code: 'MEMBER_DISCOUNTS_MINOR',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: { sumOf: 'discountMinor' },
  only: { column: 'membershipId', is: 'KNOWN' },
  persons: {
    over: orders,
    column: 'customerId',
    day: 'businessDay',
    dimension: null,
    only: { column: 'membershipId', is: 'KNOWN' },
  },
});
