import { complaints } from '../../../../facts';
import { flow } from '../../measure';

/** Complaints by the day they were taken down; requests made on line are none (rulebook SVC-15). */
export const complaintsOpened = flow({
  code: 'COMPLAINTS',
  over: complaints,
  day: 'openedOn',
  dimension: null,
  amount: 'ONE',
  only: { column: 'kind', isOneOf: ['COMPLAINT'] },
  persons: {
    over: complaints,
    column: 'customerId',
    day: 'openedOn',
    dimension: null,
    only: { column: 'kind', isOneOf: ['COMPLAINT'] },
  },
});
