import { days, listOf } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Insurance policies that are about to end (rulebook SVC-10). */
export const insurance = {
  insuranceRenewalStages: parameter(
    listOf(
      ['续保提醒节点', 'When a renewal is asked for'],
      { daysAhead: days(['到期前天数', 'Days before the policy ends'], { min: 1, max: 366 }) },
      1,
    ),
    [{ daysAhead: 90 }, { daysAhead: 60 }, { daysAhead: 30 }],
  ),
};
