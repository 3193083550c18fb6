import { timePromises } from '../../../../facts';
import { flow } from '../../measure';

/** Promised finishes that were judged (rulebook SVC-13). */
export const timePromisesJudged = flow({
  code: 'TIME_PROMISES',
  over: timePromises,
  day: 'judgedOn',
  dimension: null,
  amount: 'ONE',
  only: null,
  persons: { over: timePromises, column: 'customerId', day: 'judgedOn', dimension: null, only: null },
});
