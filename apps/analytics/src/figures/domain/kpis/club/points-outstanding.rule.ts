import type { Kpi } from '../kpi';

/** Points that members hold at the end of the period: the liability of the club. */
export const pointsOutstanding: Kpi = {
  code: 'POINTS_OUTSTANDING',
  version: 1,
  name: { zh: '未用积分', en: 'Points outstanding' },
  unit: 'POINTS',
  formula: {
    zh: '期末之前全部积分变动之和',
    en: 'all entries posted by the end of the period',
  },
  numerator: 'POINTS_OUTSTANDING',
  denominator: null,
  groups: ['POINTS_MOVED'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
