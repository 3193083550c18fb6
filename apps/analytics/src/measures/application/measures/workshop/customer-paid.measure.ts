import { orders } from '../../../../facts';
import { flow } from '../../measure';

/** What customers paid of their orders, after discounts and refunds, in minor units. */
export const customerPaid = flow({
  code: 'CUSTOMER_PAID_MINOR',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: { sumOf: 'customerPaidMinor' },
  only: null,
  persons: null,
});
