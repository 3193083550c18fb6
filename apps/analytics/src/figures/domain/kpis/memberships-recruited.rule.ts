import type { Kpi } from './kpi';

/** New memberships by the day of activation and by source (rulebook MEM-01). */
export const membershipsRecruited: Kpi = {
  code: 'MEMBERSHIPS_RECRUITED',
  version: 1,
  nameZh: '新招募会员',
  nameEn: 'Memberships recruited',
  unit: 'COUNT',
  formula: 'memberships activated',
  numerator: 'MEMBERSHIPS_RECRUITED',
  denominator: null,
  groups: ['MEMBERSHIPS_RECRUITED'],
  isShare: false,
  breakdown: 'SOURCE',
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
