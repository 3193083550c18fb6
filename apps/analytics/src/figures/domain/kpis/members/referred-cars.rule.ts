import type { Kpi } from '../kpi';

/** Cars that members brought by introducing a customer (rulebook MEM-10). */
export const referredCars: Kpi = {
  code: 'REFERRED_CARS',
  version: 1,
  name: { zh: '转介绍购车数', en: 'Referred cars' },
  unit: 'COUNT',
  formula: {
    zh: '经会员转介绍成交的车辆数',
    en: 'cars bought on the word of a member',
  },
  numerator: 'REFERRED_CARS',
  denominator: null,
  groups: ['REFERRED_CARS'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
