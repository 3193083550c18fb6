import type { Kpi } from '../kpi';

/** How many cars came back after the warranty of the factory had ended (rulebook SVC-11). */
export const warrantyEndRetention: Kpi = {
  code: 'WARRANTY_END_RETENTION',
  version: 1,
  name: { zh: '出保客户保有率', en: 'Warranty-end retention' },
  unit: 'RATE',
  formula: {
    zh: '出保后到店的车辆数 / 近 12 个月出保的本店售出车辆数',
    en: 'cars that came after their warranty ended / cars sold here whose factory warranty ended in the last 12 months',
  },
  numerator: 'WARRANTIES_ENDED_KEPT',
  denominator: 'WARRANTIES_ENDED',
  groups: ['WARRANTIES_ENDED', 'WARRANTIES_ENDED_KEPT'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: null, excellent: null },
};
