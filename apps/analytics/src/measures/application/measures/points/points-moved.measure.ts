import { pointsEntries } from '../../../../facts';
import { flow } from '../../measure';

/** Every entry of the points ledger, on the day of posting; what was posted up to a day is outstanding on it. */
export const pointsMoved = flow({
  code: 'POINTS_MOVED',
  over: pointsEntries,
  day: 'postedOn',
  dimension: null,
  amount: { sumOf: 'points' },
  only: null,
  persons: { over: pointsEntries, column: 'customerId', day: 'postedOn', dimension: null, only: null },
});
