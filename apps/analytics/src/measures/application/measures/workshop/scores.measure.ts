import { followUps } from '../../../../facts';
import { flow } from '../../measure';

/** Scores given in calls after an order (rulebook SVC-16). */
export const scoresGiven = flow({
  code: 'SCORES',
  over: followUps,
  day: 'answeredOn',
  dimension: null,
  amount: 'ONE',
  only: null,
  persons: { over: followUps, column: 'customerId', day: 'answeredOn', dimension: null, only: null },
});
