import type { Kpi } from './kpi';

/** How many of the customers who still come are members, at the end of the period. */
export const participationRate: Kpi = {
  code: 'PARTICIPATION_RATE',
  version: 1,
  nameZh: '会员参与率',
  nameEn: 'Participation rate',
  unit: 'RATE',
  formula: 'active customers with a membership in force / customers with a visit in the last 12 months',
  numerator: 'ACTIVE_MEMBERS',
  denominator: 'ACTIVE_CUSTOMERS',
  groups: ['ACTIVE_CUSTOMERS', 'ACTIVE_MEMBERS'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
