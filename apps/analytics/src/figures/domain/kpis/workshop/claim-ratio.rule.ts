import type { Kpi } from '../kpi';

/** What insurers pay for repairs here against the premiums that were sold here. */
export const claimRatio: Kpi = {
  code: 'CLAIM_RATIO',
  version: 1,
  name: { zh: '赔付率', en: 'Claim ratio' },
  unit: 'RATE',
  formula: {
    zh: '保险公司支付的维修金额 / 本店售出的保费',
    en: 'repairs paid by insurers / premiums of policies sold here',
  },
  numerator: 'INSURER_PAID_MINOR',
  denominator: 'PREMIUMS_SOLD_MINOR',
  groups: ['INSURER_PAID_MINOR', 'PREMIUMS_SOLD_MINOR'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: null, excellent: null },
};
