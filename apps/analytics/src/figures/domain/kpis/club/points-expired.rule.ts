import type { Kpi } from '../kpi';

/** Points that expired or were forfeited (rulebook PTS-06, PTS-09). */
export const pointsExpired: Kpi = {
  code: 'POINTS_EXPIRED',
  version: 1,
  name: { zh: '失效积分', en: 'Points expired' },
  unit: 'POINTS',
  formula: {
    zh: '到期积分 + 作废积分',
    en: 'points expired + points forfeited',
  },
  numerator: 'POINTS_EXPIRED',
  denominator: null,
  groups: ['POINTS_EXPIRED'],
  isShare: false,
  breakdown: { code: 'ENTRY_KIND', labelledAs: 'PointsEntryKind' },
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
