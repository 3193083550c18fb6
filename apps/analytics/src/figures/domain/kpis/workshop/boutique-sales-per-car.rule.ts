import type { Kpi } from '../kpi';

/** What customers paid for boutique goods, by visit. */
export const boutiqueSalesPerCar: Kpi = {
  code: 'BOUTIQUE_SALES_PER_CAR',
  version: 1,
  name: { zh: '单车精品销售额', en: 'Boutique sales per car' },
  unit: 'MONEY',
  formula: {
    zh: '精品自付金额 / 到店车次',
    en: 'boutique goods paid by customers / visits',
  },
  numerator: 'BOUTIQUE_MINOR',
  denominator: 'VISITS',
  groups: ['PAYING_VISITS'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
