import { pointsEntries } from '../../../../facts';
import { flow } from '../../measure';

/** Points that expired or were forfeited, on the day of posting (rulebook PTS-06, PTS-09). */
export const pointsExpired = flow({
  code: 'POINTS_EXPIRED',
  over: pointsEntries,
  day: 'postedOn',
  dimension: 'kind',
  amount: { lessSumOf: 'points' },
  only: { column: 'kind', isOneOf: ['EXPIRY', 'FORFEIT'] },
  persons: {
    over: pointsEntries,
    column: 'customerId',
    day: 'postedOn',
    dimension: 'kind',
    only: { column: 'kind', isOneOf: ['EXPIRY', 'FORFEIT'] },
  },
});
