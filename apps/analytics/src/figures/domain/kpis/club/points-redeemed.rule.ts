import type { Kpi } from '../kpi';

/** Points spent less what was given back (rulebook PTS-07). */
export const pointsRedeemed: Kpi = {
  code: 'POINTS_REDEEMED',
  version: 1,
  name: { zh: '兑换积分', en: 'Points redeemed' },
  unit: 'POINTS',
  formula: {
    zh: '兑换积分 - 退回积分',
    en: 'points redeemed - points given back',
  },
  numerator: 'POINTS_REDEEMED',
  denominator: null,
  groups: ['POINTS_REDEEMED'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
