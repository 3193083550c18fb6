import { benefitPromises } from '../../../../facts';
import { flow } from '../../measure';

const only = { column: 'outcome', isOneOf: ['FULFILLED', 'COMPENSATED'] } as const;

/** What was promised to customers and was given or made good (rulebook SVC-21). */
export const benefitPromisesKept = flow({
  code: 'BENEFIT_PROMISES_KEPT',
  over: benefitPromises,
  day: 'judgedOn',
  dimension: null,
  amount: 'ONE',
  only,
  persons: { over: benefitPromises, column: 'customerId', day: 'judgedOn', dimension: null, only },
});
