import type { Kpi } from '../kpi';

/** How many appointments were received when promised (rulebook SVC-12). */
export const receptionPromiseKept: Kpi = {
  code: 'RECEPTION_PROMISE_KEPT',
  version: 1,
  name: { zh: '预约接待守时率', en: 'Reception as promised' },
  unit: 'RATE',
  formula: {
    zh: '守时接待的预约数 / 按预约到店数',
    en: 'appointments received in time / appointments for which the customer came',
  },
  numerator: 'RECEPTIONS_IN_TIME',
  denominator: 'APPOINTMENTS_USED',
  groups: ['APPOINTMENTS_USED', 'RECEPTIONS_IN_TIME'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
