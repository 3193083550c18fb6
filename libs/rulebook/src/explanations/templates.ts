import type { RuleId } from '../rules';
import type { Bilingual } from './template';

type TemplateKey = `${RuleId}.${string}`;

/**
 * What the graph says when a decision is asked why (rulebook CONV-4), keyed by rule and outcome. Names in braces are
 * `formula`, `result` and the stored inputs of the decision; a template is right for a decision that stored them all.
 */
export const explanationTemplates = {
  'PTS-02.repair-order': {
    zh: '客户自付维修费 {customerPaidAmount} 元，每满 {stepAmount} 元积 {pointsPerStep} 分，不足一档不计：{formula} = {result} 分。',
    en: 'Repair fee paid by the customer is {customerPaidAmount}; {pointsPerStep} point(s) per full {stepAmount}, the remainder is dropped: {formula} = {result} points.',
  },
  'PTS-02.insurance': {
    zh: '在本店购买保险的保费 {premiumAmount} 元，每满 {stepAmount} 元积 {pointsPerStep} 分，不足一档不计：{formula} = {result} 分。',
    en: 'Premium of the policy bought here is {premiumAmount}; {pointsPerStep} point(s) per full {stepAmount}, the remainder is dropped: {formula} = {result} points.',
  },
  'PTS-02.insurance-elsewhere': {
    zh: '保费 {premiumElsewhereAmount} 元的保单不在本店购买，不积分。',
    en: 'The policy with a premium of {premiumElsewhereAmount} was not bought here, so nothing is earned.',
  },
  'PTS-02.sold-elsewhere': {
    zh: '保费 {premiumElsewhereAmount} 元的保单不在本店购买，不积分。',
    en: 'The policy with a premium of {premiumElsewhereAmount} was not bought here, so nothing is earned.',
  },
  'PTS-02.activity': {
    zh: '参加俱乐部活动一次积 {activityPoints} 分。',
    en: 'Attending one activity of the club earns {activityPoints} points.',
  },
  'PTS-02.referral': {
    zh: '推荐新客户一位积 {referralPoints} 分。',
    en: 'Referring one new customer earns {referralPoints} points.',
  },
  'PTS-03.not-a-member': {
    zh: '{businessDay} 当日没有有效会籍，不积分。',
    en: 'No membership was in force on {businessDay}, so nothing is earned.',
  },
  'PTS-05.correction': {
    zh: '单据更正后按剩余金额重算应得 {pointsNow} 分，此前已得 {pointsBefore} 分，过账差额：{formula} = {result} 分。',
    en: 'After the correction the document is worth {pointsNow} points, {pointsBefore} were posted before, so the difference is posted: {formula} = {result} points.',
  },
  'MEM-03.fee': {
    zh: '缴纳会费 {feeAmount} 元，获得{tier}。',
    en: 'Paying the fee of {feeAmount} opens the tier {tier}.',
  },
  'MEM-03.gift-with-car': {
    zh: '在本店购车，获赠{giftTier}。',
    en: 'A car bought at the dealer brings the tier {giftTier} as a gift.',
  },
  'MEM-04.points': {
    zh: '资格积分 {qualifyingPoints} 分达到{tier}的 {threshold} 分，自当日升级。',
    en: 'Qualifying points of {qualifyingPoints} reach the {threshold} of the tier {tier}: upgraded from that day.',
  },
  'MEM-04.reversal': {
    zh: '更正后资格积分 {qualifyingPoints} 分低于 {lostThreshold} 分，且在升级后 {reversalDays} 天之内，等级退回{tier}。',
    en: 'After a correction the qualifying points of {qualifyingPoints} are below {lostThreshold} within {reversalDays} days of the upgrade: back to the tier {tier}.',
  },
  'SVC-02.discount': {
    zh: '{tier}会员自付工时费 {labourAmount} 元享 {discountRate} 折扣优惠：{formula} = {result} 元。',
    en: 'The tier {tier} takes {discountRate} off the labour of {labourAmount} that the customer pays: {formula} = {result}.',
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
  'SVC-04.plan': {
    zh: '{tier}会员年度 {yearFrom} 至 {yearTo}（不含）的权益方案。',
    en: 'The benefits of the tier {tier} for the membership year from {yearFrom} to, not including, {yearTo}.',
  },
  'ANA-01.LOYAL': {
    zh: '近 12 个月消费 {spendAmount} 元、到店 {visitCount} 次，均达到忠诚标准：忠诚客户。',
    en: 'Spend of {spendAmount} and {visitCount} visits in the last 12 months both reach the loyal marks: loyal.',
  },
  'ANA-01.FAIRLY_LOYAL': {
    zh: '近 12 个月消费 {spendAmount} 元、到店 {visitCount} 次，均达到较忠诚标准：较忠诚客户。',
    en: 'Spend of {spendAmount} and {visitCount} visits in the last 12 months both reach the fairly loyal marks: fairly loyal.',
  },
  'ANA-01.GENERAL': {
    zh: '近 12 个月消费 {spendAmount} 元、到店 {visitCount} 次，未达到较忠诚标准：一般客户。',
    en: 'Spend of {spendAmount} and {visitCount} visits in the last 12 months stay below the fairly loyal marks: general.',
  },
  'ANA-01.INACTIVE': {
    zh: '上次到店 {lastVisitOn}，已满 {inactiveMonths} 个月未到店：即将流失。',
    en: 'The last visit was on {lastVisitOn}, at least {inactiveMonths} months ago: inactive, about to be lost.',
  },
  'ANA-01.LOST': {
    zh: '上次到店 {lastVisitOn}，已满 {lostMonths} 个月未到店：流失客户。',
    en: 'The last visit was on {lastVisitOn}, at least {lostMonths} months ago: lost.',
  },
  'ANA-01.NEW': {
    zh: '车辆购于 {purchasedOn}，未满 {newCarMonths} 个月且尚未到保养期：新车客户。',
    en: 'The car was bought on {purchasedOn}, less than {newCarMonths} months ago, and is not due yet: new.',
  },
  'ANA-02.A': {
    zh: '近 12 个月到店 {visitCount} 次：A 类。',
    en: '{visitCount} visits in the last 12 months: class A.',
  },
  'ANA-02.B': {
    zh: '近 12 个月到店 {visitCount} 次：B 类。',
    en: '{visitCount} visits in the last 12 months: class B.',
  },
  'ANA-02.C': {
    zh: '近 12 个月到店 {visitCount} 次：C 类。',
    en: '{visitCount} visit in the last 12 months: class C.',
  },
  'ANA-02.D': {
    zh: '近 12 个月没有到店：D 类。',
    en: 'No visit in the last 12 months: class D.',
  },
  'ANA-02.POTENTIAL_A': {
    zh: '车辆购于 {purchasedOn}，购车后每个完整季度都到店：潜在 A 类。',
    en: 'The car was bought on {purchasedOn} and came in every full quarter since: potential A.',
  },
} as const satisfies Readonly<Record<TemplateKey, Bilingual>>;

/** The names a decision may choose its explanation by. */
export type ExplanationTemplate = keyof typeof explanationTemplates;
