import type { Kpi } from '../kpi';

/** The closing balance of the last closed period of the club (rulebook SVC-18). */
export const clubBalance: Kpi = {
  code: 'CLUB_BALANCE',
  version: 1,
  name: { zh: '俱乐部结余', en: 'Closing balance of the club' },
  unit: 'MONEY',
  formula: {
    zh: '期末前最近一次结账的余额',
    en: 'closing balance of the last period closed by the end',
  },
  numerator: 'CLUB_BALANCE_MINOR',
  denominator: null,
  groups: [],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
