import { explanation } from '@autoclub/rulebook';
import { earningRule } from './earning-rule';

const facts = { introducedCustomerId: 'cus_2', isPaidBySales: false } as const;
const numbers = { referralPoints: 50 } as const;

/** A confirmed referral of a new customer: a fixed number of points, once (rulebook PTS-02, MEM-10). */
export const referralRule = earningRule<'REFERRAL', 'referralPoints'>({
  code: 'referral',
  ruleId: 'PTS-02',
  source: 'REFERRAL',
  title: { zh: '推荐积分', en: 'Points for a referral' },
  description: {
    zh: '会员推荐的新客户确认后得固定积分，每位一次；销售部门已奖励的只作记录，事后不成立的收回。',
    en: 'A member whose referral is confirmed gets a fixed number of points, once; one that sales has rewarded is only recorded, and for one that turns out not to count they go back.',
  },
  parameters: ['referralPoints'],
  evaluate({ introducedCustomerId, isPaidBySales, isRejected }, { referralPoints }, ruleVersion) {
    if (isRejected)
      return {
        isEligible: false,
        explanation: explanation('PTS-02.referral-rejected', {
          ruleVersion,
          formula: '0',
          inputs: { introducedCustomerId, rejectedReferralPoints: referralPoints },
          result: 0,
        }),
      };
    if (isPaidBySales)
      return {
        isEligible: false,
        explanation: explanation('PTS-02.referral-paid-by-sales', {
          ruleVersion,
          formula: '0',
          inputs: { introducedCustomerId, unpaidReferralPoints: referralPoints },
          result: 0,
        }),
      };
    return {
      isEligible: true,
      explanation: explanation('PTS-02.referral', {
        ruleVersion,
        formula: String(referralPoints),
        inputs: { introducedCustomerId, referralPoints },
        result: referralPoints,
      }),
    };
  },
  examples: [
    {
      title: { zh: '确认一次推荐', en: 'One confirmed referral' },
      facts,
      numbers,
      isEligible: true,
      points: 50,
      formula: '50',
    },
    {
      title: { zh: '销售部门已奖励', en: 'Rewarded by the sales department' },
      facts: { ...facts, isPaidBySales: true },
      numbers,
      isEligible: false,
      points: 0,
      formula: '0',
    },
    {
      title: { zh: '推荐不成立', en: 'A referral that does not count' },
      facts: { ...facts, isRejected: true },
      numbers,
      isEligible: false,
      points: 0,
      formula: '0',
    },
  ],
});
