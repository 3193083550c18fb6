import { orders } from '../../../../facts';
import { flow } from '../../measure';

/** What customers paid for boutique goods on their orders, in minor units. */
export const boutiqueSales = flow({
  code: 'BOUTIQUE_MINOR',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: { sumOf: 'boutiqueMinor' },
  only: null,
  persons: null,
});
