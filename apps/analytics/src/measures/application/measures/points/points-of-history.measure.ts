import { pointsEntries } from '../../../../facts';
import { flow } from '../../measure';

/** The points issued on a day of posting for facts of more than 31 days before, as an import of history. */
export const pointsOfHistory = flow({
  code: 'POINTS_OF_HISTORY',
  over: pointsEntries,
  day: 'postedOn',
  dimension: null,
  amount: { sumOf: 'points' },
  only: [
    { column: 'kind', isOneOf: ['EARN', 'CORRECTION'] },
    { column: 'isHistory', is: 'TRUE' },
  ],
  persons: {
    over: pointsEntries,
    column: 'customerId',
    day: 'postedOn',
    dimension: null,
    only: [
      { column: 'kind', isOneOf: ['EARN', 'CORRECTION'] },
      { column: 'isHistory', is: 'TRUE' },
    ],
  },
});
