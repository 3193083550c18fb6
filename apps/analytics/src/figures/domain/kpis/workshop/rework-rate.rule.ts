import type { Kpi } from '../kpi';

/** Orders that repeat a job of an earlier one, by order (rulebook SVC-20). */
export const reworkRate: Kpi = {
  code: 'REWORK_RATE',
  version: 1,
  name: { zh: '返修率', en: 'Rework rate' },
  unit: 'RATE',
  formula: {
    zh: '返修工单数 / 结算工单数',
    en: 'orders that repeat a job / settled orders',
  },
  numerator: 'REWORKS',
  denominator: 'ORDERS',
  groups: ['ORDERS', 'REWORKS'],
  isShare: false,
  breakdown: null,
  isLowerBetter: true,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
