import type { Kpi } from '../kpi';

/** How many members have not come for as long as makes a customer inactive (rulebook ANA-01). */
export const inactiveMemberRatio: Kpi = {
  code: 'INACTIVE_MEMBER_RATIO',
  version: 1,
  name: { zh: '不活跃会员占比', en: 'Inactive member ratio' },
  unit: 'RATE',
  formula: {
    zh: '休眠期内未到店的有效会员数 / 有效会员数',
    en: 'members without a visit since they count as inactive / members in force',
  },
  numerator: 'INACTIVE_MEMBERS',
  denominator: 'MEMBERS',
  groups: ['MEMBERS', 'INACTIVE_MEMBERS'],
  isShare: true,
  breakdown: null,
  isLowerBetter: true,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
