import type { Kpi } from '../kpi';

/** How many cars on file came for maintenance. */
export const maintenanceEntryRate: Kpi = {
  code: 'MAINTENANCE_ENTRY_RATE',
  version: 1,
  name: { zh: '保养进厂率', en: 'Maintenance entry rate' },
  unit: 'RATE',
  formula: {
    zh: '期间进厂保养的在档车辆数 / 在档车辆数',
    en: 'cars on file that came for maintenance / cars on file',
  },
  numerator: 'CARS_MAINTAINED',
  denominator: 'CARS_ON_FILE',
  groups: ['CARS_ON_FILE', 'CARS_MAINTAINED'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: null, excellent: null },
};
