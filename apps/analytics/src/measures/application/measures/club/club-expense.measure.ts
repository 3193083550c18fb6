import { clubPeriods } from '../../../../facts';
import { flow } from '../../measure';

/** What a club spent, on the first day of the period that was closed, in minor units (rulebook SVC-18). */
export const clubExpense = flow({
  code: 'CLUB_EXPENSE_MINOR',
  over: clubPeriods,
  day: 'periodFrom',
  dimension: null,
  amount: { sumOf: 'expenseMinor' },
  only: null,
  persons: null,
});
