import type { Kpi } from '../kpi';

/** What members paid of their orders, by member in force at the end of the period. */
export const spendPerMember: Kpi = {
  code: 'SPEND_PER_MEMBER',
  version: 1,
  name: { zh: '会员人均消费', en: 'Spend per member' },
  unit: 'MONEY',
  formula: {
    zh: '会员自付金额 / 期末有效会员数',
    en: 'what members paid / members in force at the end of the period',
  },
  numerator: 'MEMBER_PAID_MINOR',
  denominator: 'MEMBERS',
  groups: ['MEMBERS', 'MEMBER_PAID_MINOR'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: null, excellent: null },
};
