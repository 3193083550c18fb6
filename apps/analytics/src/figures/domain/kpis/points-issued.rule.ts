import type { Kpi } from './kpi';

/** Points given to members less corrections, on the day they were posted (rulebook CONV-6), by kind of document. */
export const pointsIssued: Kpi = {
  code: 'POINTS_ISSUED',
  version: 1,
  nameZh: '发放积分',
  nameEn: 'Points issued',
  unit: 'POINTS',
  formula: 'points earned + corrections',
  numerator: 'POINTS_ISSUED',
  denominator: null,
  groups: ['POINTS_ISSUED'],
  isShare: false,
  breakdown: 'DOCUMENT',
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
