import type { Kpi } from '../kpi';

/** New memberships by the day of activation and by source (rulebook MEM-01). */
export const membershipsRecruited: Kpi = {
  code: 'MEMBERSHIPS_RECRUITED',
  version: 1,
  name: { zh: '新招募会员', en: 'Memberships recruited' },
  unit: 'COUNT',
  formula: {
    zh: '新激活的会籍数',
    en: 'memberships activated',
  },
  numerator: 'MEMBERSHIPS_RECRUITED',
  denominator: null,
  groups: ['MEMBERSHIPS_RECRUITED'],
  isShare: false,
  breakdown: { code: 'SOURCE', labelledAs: 'MembershipSource' },
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
