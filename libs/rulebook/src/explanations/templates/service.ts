import type { Bilingual } from '@autoclub/domain-kit';

/** Sentences about service and discounts, keyed by rule and outcome. */
export const serviceTemplates = {
  'SVC-02.discount': {
    zh: '{tier}会员自付工时费 {labourAmount} 元享 {discountRate} 折扣优惠：{formula} = {result} 元。',
    en: 'The tier {tier} takes {discountRate} off the labour of {labourAmount} that the customer pays: {formula} = {result}.',
  },
  'SVC-02.discount-or-coupon': {
    zh: '{tier}会员自付工时费 {labourAmount} 元享 {discountRate} 折扣，与券 {coupons} 逐行择优：{formula} = {result} 元。',
    en: 'The tier {tier} takes {discountRate} off the labour of {labourAmount} that the customer pays, or the coupon {coupons}, whichever is better per line: {formula} = {result}.',
  },
  'SVC-02.coupon': {
    zh: '非会员，使用券 {coupons}：{formula} = {result} 元。',
    en: 'Not a member; by the coupon {coupons}: {formula} = {result}.',
  },
  'SVC-03.no-discount': {
    zh: '{nonMemberOn} 当日不是会员，无折扣。',
    en: 'Not a member on {nonMemberOn}, so there is no discount.',
  },
  'SVC-03.approved-discount': {
    zh: '非会员折扣由 {approvedBy} 批准，理由：{reason}。',
    en: 'The discount of a non-member was approved by {approvedBy}, reason: {reason}.',
  },
  'SVC-03.approved-beyond-tier': {
    zh: '{tier}会员在等级折扣以外的优惠由 {approvedBy} 批准，理由：{reason}。{formula} = {result} 元。',
    en: 'A discount beyond that of the tier {tier} was approved by {approvedBy}, reason: {reason}. {formula} = {result}.',
  },
  'SVC-03.reported-discount': {
    zh: '经销商系统报告：非会员折扣由 {approvedBy} 批准，理由：{reason}。',
    en: "The dealer's system reports that {approvedBy} approved the discount of a non-member, reason: {reason}.",
  },
  'SVC-03.reported-beyond-tier': {
    zh: '经销商系统报告：{tier}会员在等级折扣以外的优惠由 {approvedBy} 批准，理由：{reason}。{formula} = {result} 元。',
    en: "The dealer's system reports that {approvedBy} approved a discount beyond that of the tier {tier}, reason: {reason}. {formula} = {result}.",
  },
  'SVC-04.plan': {
    zh: '{tier}会员年度 {yearFrom} 至 {yearTo}（不含）的权益方案。',
    en: 'The benefits of the tier {tier} for the membership year from {yearFrom} to, not including, {yearTo}.',
  },
} as const satisfies Readonly<Record<`SVC-${string}`, Bilingual>>;
