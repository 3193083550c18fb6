import type { Kpi } from '../kpi';

/** How many new cars were bought on credit. */
export const financeRatio: Kpi = {
  code: 'FINANCE_RATIO',
  version: 1,
  name: { zh: '按揭率', en: 'Finance ratio' },
  unit: 'RATE',
  formula: {
    zh: '按揭购车数 / 售出新车数',
    en: 'cars financed / cars sold',
  },
  numerator: 'CARS_FINANCED',
  denominator: 'CARS_SOLD',
  groups: ['CARS_SOLD', 'CARS_FINANCED'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
