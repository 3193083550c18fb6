import { pointsEntries } from '../../../../facts';
import { flow } from '../../measure';

/** What is earned, and corrections of it. What is redeemed was issued before. */
const only = { column: 'kind', isOneOf: ['EARN', 'CORRECTION'] } as const;

/** Points given to members less corrections, on the day they were posted (rulebook CONV-6), by kind of document. */
export const pointsIssued = flow({
  code: 'POINTS_ISSUED',
  over: pointsEntries,
  day: 'postedOn',
  dimension: 'sourceType',
  amount: { sumOf: 'points' },
  only,
  persons: { over: pointsEntries, column: 'customerId', day: 'postedOn', dimension: 'sourceType', only },
});
