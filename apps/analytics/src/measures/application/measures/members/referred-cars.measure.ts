import { referrals } from '../../../../facts';
import { flow } from '../../measure';

/** Cars bought by customers whom a member introduced, by the day of confirmation (rulebook MEM-10). */
export const referredCars = flow({
  code: 'REFERRED_CARS',
  over: referrals,
  day: 'decidedOn',
  dimension: null,
  amount: 'ONE',
  only: [
    { column: 'outcome', isOneOf: ['CONFIRMED'] },
    { column: 'isCarPurchase', is: 'TRUE' },
  ],
  persons: {
    over: referrals,
    column: 'customerId',
    day: 'decidedOn',
    dimension: null,
    only: [
      { column: 'outcome', isOneOf: ['CONFIRMED'] },
      { column: 'isCarPurchase', is: 'TRUE' },
    ],
  },
});
