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
    zh: '会员推荐的新客户确认后得固定积分，每位一次；销售部门已奖励的只作记录。',
    en: 'A member whose referral is confirmed gets a fixed number of points, once; one that sales has rewarded is only recorded.',
  },
  parameters: ['referralPoints'],
  evaluate({ introducedCustomerId, isPaidBySales }, { referralPoints }, ruleVersion) {
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
  ],
});
