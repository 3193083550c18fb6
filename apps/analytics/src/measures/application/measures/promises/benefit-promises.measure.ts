import { benefitPromises } from '../../../../facts';
import { flow } from '../../measure';

const only = { column: 'outcome', isOneOf: ['FULFILLED', 'COMPENSATED', 'BROKEN'] } as const;

/** What was promised to customers and has ended; what fell away or nobody asked for is none (rulebook SVC-21). */
export const benefitPromisesJudged = flow({
  code: 'BENEFIT_PROMISES',
  over: benefitPromises,
  day: 'judgedOn',
  dimension: null,
  amount: 'ONE',
  only,
  persons: { over: benefitPromises, column: 'customerId', day: 'judgedOn', dimension: null, only },
});
