import type { Bilingual } from '@autoclub/domain-kit';

/** Sentences about points, keyed by rule and outcome. */
export const pointsTemplates = {
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
} as const satisfies Readonly<Record<`PTS-${string}`, Bilingual>>;
