import type { Kpi } from '../kpi';

/** Of the cards whose period ended, how many were renewed (rulebook MEM-05). */
export const membershipRenewalRate: Kpi = {
  code: 'MEMBERSHIP_RENEWAL_RATE',
  version: 1,
  name: { zh: '会籍续会率', en: 'Membership renewal rate' },
  unit: 'RATE',
  formula: {
    zh: '期间到期且已续会的会籍数 / 期间到期且已续会或已失效的会籍数',
    en: 'cards renewed / cards renewed or void, by the day their period ended',
  },
  numerator: 'CARDS_RENEWED',
  denominator: 'CARDS_DECIDED',
  groups: ['CARDS_DECIDED', 'CARDS_RENEWED'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: null, excellent: null },
};
