import type { Kpi } from '../kpi';

/** Points given to members less corrections, on the day they were posted (rulebook CONV-6), by kind of document. */
export const pointsIssued: Kpi = {
  code: 'POINTS_ISSUED',
  version: 1,
  name: { zh: '发放积分（按记账日）', en: 'Points issued, by posting day' },
  unit: 'POINTS',
  formula: {
    zh: '获得积分 + 更正积分',
    en: 'points earned + corrections',
  },
  numerator: 'POINTS_ISSUED',
  denominator: null,
  groups: ['POINTS_ISSUED'],
  isShare: false,
  breakdown: { code: 'DOCUMENT', labelledAs: 'PointsSourceType' },
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
