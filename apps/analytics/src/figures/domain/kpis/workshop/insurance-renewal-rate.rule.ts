import type { Kpi } from '../kpi';

/** Of the policies sold here that ended, how many were followed by another one sold here (rulebook SVC-10). */
export const insuranceRenewalRate: Kpi = {
  code: 'INSURANCE_RENEWAL_RATE',
  version: 1,
  name: { zh: '续保率', en: 'Insurance renewal rate' },
  unit: 'RATE',
  formula: {
    zh: '到期后在本店续保的保单数 / 期间到期的本店保单数',
    en: 'policies followed by one sold here / policies sold here that ended',
  },
  numerator: 'POLICIES_RENEWED',
  denominator: 'POLICIES_DUE',
  groups: ['POLICIES_DUE', 'POLICIES_RENEWED'],
  isShare: true,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: null, excellent: null },
};
