import { membershipPeriods } from '../../../../facts';
import { flow } from '../../measure';

/** Cards whose period ended on the day and that were renewed (rulebook MEM-05). */
export const cardsRenewed = flow({
  code: 'CARDS_RENEWED',
  over: membershipPeriods,
  day: 'dueOn',
  dimension: null,
  amount: 'ONE',
  only: { column: 'kind', isOneOf: ['RENEWED'] },
  persons: {
    over: membershipPeriods,
    column: 'customerId',
    day: 'dueOn',
    dimension: null,
    only: { column: 'kind', isOneOf: ['RENEWED'] },
  },
});
