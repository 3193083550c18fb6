import { carPurchases } from '../../../../facts';
import { flow } from '../../measure';

/** New cars sold here or through an outlet. */
export const carsSold = flow({
  code: 'CARS_SOLD',
  over: carPurchases,
  day: 'purchasedOn',
  dimension: null,
  amount: 'ONE',
  only: null,
  persons: { over: carPurchases, column: 'customerId', day: 'purchasedOn', dimension: null, only: null },
});
