import type { Kpi } from '../kpi';

/** The part of the points issued, by posting day, that an import of history brought. */
export const pointsIssuedForHistory: Kpi = {
  code: 'POINTS_ISSUED_FOR_HISTORY',
  version: 1,
  name: { zh: '历史导入发放积分（按记账日）', en: 'Points issued for imported history, by posting day' },
  unit: 'POINTS',
  formula: {
    zh: '记账日前 31 天以上业务的获得积分 + 更正积分',
    en: 'points earned + corrections for facts of more than 31 days before the posting',
  },
  numerator: 'POINTS_OF_HISTORY',
  denominator: null,
  groups: ['POINTS_OF_HISTORY'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
