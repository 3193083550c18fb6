import type { Kpi } from '../kpi';

/** The average score of the calls after an order, 0 to 10 (rulebook SVC-16). */
export const satisfaction: Kpi = {
  code: 'SATISFACTION',
  version: 1,
  name: { zh: '客户满意度', en: 'Satisfaction' },
  unit: 'SCORE',
  formula: {
    zh: '回访评分合计 / 回访评分数',
    en: 'sum of scores / scores',
  },
  numerator: 'SCORE_POINTS',
  denominator: 'SCORES',
  groups: ['SCORES'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: '9.00', excellent: null },
};
