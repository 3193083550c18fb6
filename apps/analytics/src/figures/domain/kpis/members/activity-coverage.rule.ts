import type { Kpi } from '../kpi';

/** How many members came to at least one activity; ten percent is the aim. */
export const activityCoverage: Kpi = {
  code: 'ACTIVITY_COVERAGE',
  version: 1,
  name: { zh: '活动覆盖率', en: 'Activity coverage' },
  unit: 'RATE',
  formula: {
    zh: '期间参加过活动的有效会员数 / 有效会员数',
    en: 'members who came to an activity / members in force',
  },
  numerator: 'COVERED_MEMBERS',
  denominator: 'MEMBERS',
  groups: ['MEMBERS', 'COVERED_MEMBERS'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: '0.1000', excellent: null },
};
