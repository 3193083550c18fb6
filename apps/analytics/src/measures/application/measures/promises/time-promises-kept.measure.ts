import { timePromises } from '../../../../facts';
import { flow } from '../../measure';

/** Promised finishes that were kept (rulebook SVC-13). */
export const timePromisesKept = flow({
  code: 'TIME_PROMISES_KEPT',
  over: timePromises,
  day: 'judgedOn',
  dimension: null,
  amount: 'ONE',
  only: { column: 'isKept', is: 'TRUE' },
  persons: {
    over: timePromises,
    column: 'customerId',
    day: 'judgedOn',
    dimension: null,
    only: { column: 'isKept', is: 'TRUE' },
  },
});
