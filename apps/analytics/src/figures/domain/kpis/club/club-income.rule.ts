import type { Kpi } from '../kpi';

/** What the club took in during the periods that were closed (rulebook SVC-18). */
export const clubIncome: Kpi = {
  code: 'CLUB_INCOME',
  version: 1,
  name: { zh: '俱乐部收入', en: 'Income of the club' },
  unit: 'MONEY',
  formula: {
    zh: '已结账期的俱乐部收入',
    en: 'income of the closed periods that began in the period',
  },
  numerator: 'CLUB_INCOME_MINOR',
  denominator: null,
  groups: [],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
