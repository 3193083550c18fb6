import type { Kpi } from '../kpi';

/** New memberships by the class they begin with (rulebook MEM-03). */
export const membershipsRecruitedByTier: Kpi = {
  code: 'MEMBERSHIPS_RECRUITED_BY_TIER',
  version: 1,
  name: { zh: '新招募会员（按等级）', en: 'Memberships recruited, by class' },
  unit: 'COUNT',
  formula: {
    zh: '新激活的会籍数',
    en: 'memberships activated',
  },
  numerator: 'RECRUITED_BY_TIER',
  denominator: null,
  groups: ['RECRUITED_BY_TIER'],
  isShare: false,
  breakdown: { code: 'CLASS', labelledAs: 'MembershipTier' },
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
