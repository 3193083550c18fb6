import { orders } from '../../../../facts';
import { flow } from '../../measure';

/** Settled orders. */
export const ordersSettled = flow({
  code: 'ORDERS',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: 'ONE',
  only: null,
  persons: { over: orders, column: 'customerId', day: 'businessDay', dimension: null, only: null },
});
