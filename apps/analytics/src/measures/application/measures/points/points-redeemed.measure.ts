import { pointsEntries } from '../../../../facts';
import { flow } from '../../measure';

/** Points spent less what was given back, on the day of posting (rulebook PTS-07). */
export const pointsRedeemed = flow({
  code: 'POINTS_REDEEMED',
  over: pointsEntries,
  day: 'postedOn',
  dimension: null,
  amount: { lessSumOf: 'points' },
  only: { column: 'kind', isOneOf: ['REDEMPTION', 'REVERSAL'] },
  persons: {
    over: pointsEntries,
    column: 'customerId',
    day: 'postedOn',
    dimension: null,
    only: { column: 'kind', isOneOf: ['REDEMPTION', 'REVERSAL'] },
  },
});
