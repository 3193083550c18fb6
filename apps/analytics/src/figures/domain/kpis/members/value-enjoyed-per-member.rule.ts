import type { Kpi } from '../kpi';

/** What coupons, entitlements and discounts were worth to members, by member in force (rulebook SVC-05, SVC-07). */
export const valueEnjoyedPerMember: Kpi = {
  code: 'VALUE_ENJOYED_PER_MEMBER',
  version: 1,
  name: { zh: '会员人均享受价值', en: 'Value enjoyed per member' },
  unit: 'MONEY',
  formula: {
    zh: '（已用卡券 + 已用权益 + 订单优惠）/ 期末有效会员数',
    en: '(coupons used + entitlements used + discounts on orders) / members in force at the end of the period',
  },
  numerator: 'COUPON_VALUE_MINOR',
  plus: ['ENTITLEMENT_VALUE_MINOR', 'MEMBER_DISCOUNTS_MINOR'],
  denominator: 'MEMBERS',
  groups: ['MEMBERS'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'YEAR',
  goals: { target: null, excellent: null },
};
