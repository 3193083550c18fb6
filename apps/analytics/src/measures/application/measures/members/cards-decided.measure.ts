import { membershipPeriods } from '../../../../facts';
import { flow } from '../../measure';

/** Cards whose period ended on the day and that were renewed or are void since (rulebook MEM-05, MEM-06). */
export const cardsDecided = flow({
  code: 'CARDS_DECIDED',
  over: membershipPeriods,
  day: 'dueOn',
  dimension: null,
  amount: 'ONE',
  only: { column: 'kind', isOneOf: ['RENEWED', 'LAPSED'] },
  persons: {
    over: membershipPeriods,
    column: 'customerId',
    day: 'dueOn',
    dimension: null,
    only: { column: 'kind', isOneOf: ['RENEWED', 'LAPSED'] },
  },
});
