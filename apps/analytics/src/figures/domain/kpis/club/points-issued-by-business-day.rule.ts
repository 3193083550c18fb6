import type { Kpi } from '../kpi';

/** Points given less corrections, by the day of the fact they were given for. */
export const pointsIssuedByBusinessDay: Kpi = {
  code: 'POINTS_ISSUED_BY_BUSINESS_DAY',
  version: 1,
  name: { zh: '发放积分（按业务日）', en: 'Points issued, by business day' },
  unit: 'POINTS',
  formula: {
    zh: '获得积分 + 更正积分，按业务日',
    en: 'points earned + corrections, by business day',
  },
  numerator: 'POINTS_BY_BUSINESS_DAY',
  denominator: null,
  groups: ['POINTS_BY_BUSINESS_DAY'],
  isShare: false,
  breakdown: { code: 'DOCUMENT', labelledAs: 'PointsSourceType' },
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
