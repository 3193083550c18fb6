import type { Kpi } from '../kpi';

/** Complaints by visit (rulebook SVC-15). */
export const complaintRate: Kpi = {
  code: 'COMPLAINT_RATE',
  version: 1,
  name: { zh: '投诉率', en: 'Complaint rate' },
  unit: 'RATE',
  formula: {
    zh: '投诉数 / 到店车次',
    en: 'complaints / visits',
  },
  numerator: 'COMPLAINTS',
  denominator: 'VISITS',
  groups: ['COMPLAINTS'],
  isShare: false,
  breakdown: null,
  isLowerBetter: true,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
