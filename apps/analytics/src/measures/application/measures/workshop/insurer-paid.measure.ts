import { orders } from '../../../../facts';
import { flow } from '../../measure';

/** What insurers pay of the orders of the day, in minor units. */
export const insurerPaid = flow({
  code: 'INSURER_PAID_MINOR',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: { sumOf: 'insurerMinor' },
  only: null,
  persons: {
    over: orders,
    column: 'customerId',
    day: 'businessDay',
    dimension: null,
    only: { column: 'insurerMinor', is: 'POSITIVE' },
  },
});
