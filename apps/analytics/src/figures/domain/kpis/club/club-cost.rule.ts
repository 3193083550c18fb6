import type { Kpi } from '../kpi';

/** What the club spent in the periods that were closed (rulebook SVC-18). */
export const clubCost: Kpi = {
  code: 'CLUB_COST',
  version: 1,
  name: { zh: '俱乐部费用', en: 'Cost of the club' },
  unit: 'MONEY',
  formula: {
    zh: '已结账期的俱乐部支出',
    en: 'expense of the closed periods that began in the period',
  },
  numerator: 'CLUB_EXPENSE_MINOR',
  denominator: null,
  groups: [],
  isShare: false,
  breakdown: null,
  isLowerBetter: true,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
