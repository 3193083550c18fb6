import { policies } from '../../../../facts';
import { flow } from '../../measure';

/** Premiums of the policies that were sold here, by the day of sale, in minor units (rulebook SVC-10). */
export const premiumsSold = flow({
  code: 'PREMIUMS_SOLD_MINOR',
  over: policies,
  day: 'soldOn',
  dimension: null,
  amount: { sumOf: 'premiumMinor' },
  only: { column: 'isSoldHere', is: 'TRUE' },
  persons: {
    over: policies,
    column: 'customerId',
    day: 'soldOn',
    dimension: null,
    only: { column: 'isSoldHere', is: 'TRUE' },
  },
});
