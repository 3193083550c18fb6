import { membershipPeriods } from '../../../../facts';
import { flow } from '../../measure';

/** New memberships on the day of their activation, by the tier they begin with (rulebook MEM-01, MEM-03). */
export const recruitedByTier = flow({
  code: 'RECRUITED_BY_TIER',
  over: membershipPeriods,
  day: 'happenedOn',
  dimension: 'tier',
  amount: 'ONE',
  only: { column: 'kind', isOneOf: ['ACTIVATED'] },
  persons: {
    over: membershipPeriods,
    column: 'customerId',
    day: 'happenedOn',
    dimension: 'tier',
    only: { column: 'kind', isOneOf: ['ACTIVATED'] },
  },
});
