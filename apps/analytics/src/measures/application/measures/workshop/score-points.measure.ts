import { followUps } from '../../../../facts';
import { flow } from '../../measure';

/** The sum of the scores, each 0 to 10 (rulebook SVC-16). */
export const scorePoints = flow({
  code: 'SCORE_POINTS',
  over: followUps,
  day: 'answeredOn',
  dimension: null,
  amount: { sumOf: 'score' },
  only: null,
  persons: null,
});
