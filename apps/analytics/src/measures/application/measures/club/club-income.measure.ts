import { clubPeriods } from '../../../../facts';
import { flow } from '../../measure';

/** What a club took in, on the first day of the period that was closed, in minor units (rulebook SVC-18). */
export const clubIncome = flow({
  code: 'CLUB_INCOME_MINOR',
  over: clubPeriods,
  day: 'periodFrom',
  dimension: null,
  amount: { sumOf: 'incomeMinor' },
  only: null,
  persons: null,
});
