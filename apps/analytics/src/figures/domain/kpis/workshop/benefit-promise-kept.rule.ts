import type { Kpi } from '../kpi';

/** How many promised benefits were given or made good; it must be all of them (rulebook SVC-21). */
export const benefitPromiseKept: Kpi = {
  code: 'BENEFIT_PROMISE_KEPT',
  version: 1,
  name: { zh: '服务承诺兑现率', en: 'Promises kept' },
  unit: 'RATE',
  formula: {
    zh: '已兑现或已补偿的承诺数 / 已判定的承诺数',
    en: 'promises that were fulfilled or compensated / promises that have ended',
  },
  numerator: 'BENEFIT_PROMISES_KEPT',
  denominator: 'BENEFIT_PROMISES',
  groups: ['BENEFIT_PROMISES', 'BENEFIT_PROMISES_KEPT'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: '1.0000', excellent: null },
};
