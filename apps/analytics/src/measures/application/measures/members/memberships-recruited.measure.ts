import { memberships } from '../../../../facts';
import { flow } from '../../measure';

/** New memberships on the day of their activation, by source (rulebook MEM-01). */
export const membershipsRecruited = flow({
  code: 'MEMBERSHIPS_RECRUITED',
  over: memberships,
  day: 'activatedOn',
  dimension: 'source',
  amount: 'ONE',
  only: null,
  persons: {
    over: memberships,
    column: 'customerId',
    day: 'activatedOn',
    dimension: 'source',
    only: null,
  },
});
