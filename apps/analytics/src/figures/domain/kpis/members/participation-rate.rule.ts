import type { Kpi } from '../kpi';

/** How many of the customers who still come are members, at the end of the period. */
export const participationRate: Kpi = {
  code: 'PARTICIPATION_RATE',
  version: 1,
  name: { zh: '会员参与率', en: 'Participation rate' },
  unit: 'RATE',
  formula: {
    zh: '会籍有效的活跃客户数 / 近 12 个月到店客户数',
    en: 'active customers with a membership in force / customers with a visit in the last 12 months',
  },
  numerator: 'ACTIVE_MEMBERS',
  denominator: 'ACTIVE_CUSTOMERS',
  groups: ['ACTIVE_CUSTOMERS', 'ACTIVE_MEMBERS'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
