import { carPurchases } from '../../../../facts';
import { flow } from '../../measure';

/** New cars that were bought on credit. */
export const carsFinanced = flow({
  code: 'CARS_FINANCED',
  over: carPurchases,
  day: 'purchasedOn',
  dimension: null,
  amount: 'ONE',
  only: { column: 'isFinanced', is: 'TRUE' },
  persons: {
    over: carPurchases,
    column: 'customerId',
    day: 'purchasedOn',
    dimension: null,
    only: { column: 'isFinanced', is: 'TRUE' },
  },
});
