import type { Kpi } from '../kpi';

/** How many jobs were finished when promised (rulebook SVC-13). */
export const finishPromiseKept: Kpi = {
  code: 'FINISH_PROMISE_KEPT',
  version: 1,
  name: { zh: '交车承诺兑现率', en: 'Finish as promised' },
  unit: 'RATE',
  formula: {
    zh: '按时完工的承诺数 / 已判定的完工承诺数',
    en: 'promised finishes that were kept / promised finishes',
  },
  numerator: 'TIME_PROMISES_KEPT',
  denominator: 'TIME_PROMISES',
  groups: ['TIME_PROMISES', 'TIME_PROMISES_KEPT'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
