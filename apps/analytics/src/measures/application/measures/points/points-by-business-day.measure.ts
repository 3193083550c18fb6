import { pointsEntries } from '../../../../facts';
import { flow } from '../../measure';

/** Points given to members less corrections, on the day of the fact they were given for (rulebook CONV-6). */
export const pointsByBusinessDay = flow({
  code: 'POINTS_BY_BUSINESS_DAY',
  over: pointsEntries,
  day: 'businessDay',
  dimension: 'sourceType',
  amount: { sumOf: 'points' },
  only: { column: 'kind', isOneOf: ['EARN', 'CORRECTION'] },
  persons: {
    over: pointsEntries,
    column: 'customerId',
    day: 'businessDay',
    dimension: 'sourceType',
    only: { column: 'kind', isOneOf: ['EARN', 'CORRECTION'] },
  },
});
