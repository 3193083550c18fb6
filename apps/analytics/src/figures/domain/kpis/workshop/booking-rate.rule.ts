import type { Kpi } from '../kpi';

/** How many visits came by appointment (rulebook SVC-12). */
export const bookingRate: Kpi = {
  code: 'BOOKING_RATE',
  version: 1,
  name: { zh: '预约率', en: 'Booking rate' },
  unit: 'RATE',
  formula: {
    zh: '按预约到店数 / 到店车次',
    en: 'appointments for which the customer came / visits',
  },
  numerator: 'APPOINTMENTS_USED',
  denominator: 'VISITS',
  groups: ['APPOINTMENTS_USED'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
