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
  'PTS-02.referral-paid-by-sales': {
    zh: '这次推荐已由销售部门按其政策奖励，本应得 {unpaidReferralPoints} 分，不重复积分。',
    en: 'The sales department has rewarded this referral by its own policy; the {unpaidReferralPoints} points are not given twice.',
  },
  'PTS-02.referral-rejected': {
    zh: '这次推荐不成立，{rejectedReferralPoints} 分不予计入，已计入的收回。',
    en: 'This referral does not count: its {rejectedReferralPoints} points are not given, and taken back where they were.',
  },
  'PTS-02.package': {
    zh: '客户为套餐实付 {packagePaidAmount} 元，每满 {stepAmount} 元积 {pointsPerStep} 分，售出时积一次、使用时不再积：{formula} = {result} 分。',
    en: 'The customer paid {packagePaidAmount} for the package; {pointsPerStep} point(s) per full {stepAmount}, once at the sale and not at its use: {formula} = {result} points.',
  },
  'PTS-02.line-counted': {
    zh: '{lineKind}：客户自付 {lineAmount} 元，计入。',
    en: '{lineKind}: {lineAmount} paid by the customer, counted.',
  },
  'PTS-02.line-paid-by-other': {
    zh: '{lineKind}：{lineAmount} 元由{payer}承担，不计。',
    en: '{lineKind}: {lineAmount} is paid by the {payer}, not counted.',
  },
  'PTS-02.line-kind-not-counted': {
    zh: '{lineKind}：{lineAmount} 元，此类别不计入维修费。',
    en: '{lineKind}: {lineAmount}, a kind that does not count as repair fee.',
  },
  'PTS-02.remainder': {
    zh: '余下 {remainderAmount} 元不足一档，不结转。',
    en: 'The remaining {remainderAmount} is less than a step and is not carried over.',
  },
  'PTS-02.as-a-member': {
    zh: '若当日为会员，本单应得 {pointsAsMember} 分。',
    en: 'For a member of the day the document would be worth {pointsAsMember} points.',
  },
  'PTS-03.member': {
    zh: '{businessDay} 当日会籍有效。',
    en: 'A membership was in force on {businessDay}.',
  },
  'PTS-06.expiry': {
    zh: '{expiredPoints} 分的有效期已于 {expiredOn} 前结束，予以核销。',
    en: 'The life of {expiredPoints} points was over by {expiredOn}, so they are written off.',
  },
  'PTS-09.lapsed': {
    zh: '会籍于 {endedOn} 失效，剩余 {forfeitedPoints} 分清零。',
    en: 'The membership lapsed on {endedOn}; the remaining {forfeitedPoints} points are forfeited.',
  },
  'PTS-09.refunded': {
    zh: '会籍于 {endedOn} 退会，剩余 {forfeitedPoints} 分清零。',
    en: 'The joining was refunded on {endedOn}; the remaining {forfeitedPoints} points are forfeited.',
  },
  'PTS-09.came-late': {
    zh: '会籍已终止，{endedOn} 之前又入账的 {forfeitedPoints} 分清零。',
    en: 'The membership has ended; {forfeitedPoints} points that came after it by {endedOn} are forfeited.',
  },
  'PTS-07.redeemed': {
    zh: '兑换使用 {redeemedPoints} 分，按每分 {pointWorthAmount} 元计价值 {worthAmount} 元。',
    en: 'Redeemed {redeemedPoints} points at {pointWorthAmount} each, worth {worthAmount}.',
  },
  'PTS-07.taken-back': {
    zh: '兑换撤销，{returnedPoints} 分退回原批次，有效期不变。',
    en: 'The redemption was taken back; {returnedPoints} points return to their own lots with their own expiry.',
  },
  'PTS-07.order-refunded': {
    zh: '工单 {orderAmount} 元累计退款 {refundedAmount} 元，按比例应退 {duePoints} 分，此前已退 {returnedBefore} 分。',
    en: 'Of the order of {orderAmount} {refundedAmount} was refunded, so {duePoints} points come back, {returnedBefore} of them before.',
  },
  'PTS-07.paid-with-points': {
    zh: '其中 {paidWithPointsAmount} 元以积分支付，不再积分。',
    en: 'Of it {paidWithPointsAmount} was paid with points and earns nothing.',
  },
  'PTS-13.passed-on': {
    zh: '{passedPoints} 分结转到另一家店 {toDealerId} 的会员卡，由发放店承担。',
    en: '{passedPoints} points were passed on to a card of the dealer {toDealerId}; who granted them bears them.',
  },
  'PTS-13.passed-in': {
    zh: '从另一家店 {fromDealerId} 的会员卡结转 {passedPoints} 分，由 {funderDealerId} 承担，有效期不变。',
    en: '{passedPoints} points came from a card of the dealer {fromDealerId}; {funderDealerId} bears them, and they expire as before.',
  },
  'PTS-06.brought-along': {
    zh: '从原系统带入 {broughtPoints} 分，于 {earnedOn} 获得；不计入定级积分。',
    en: '{broughtPoints} points were brought along from the system of before, earned on {earnedOn}; they count towards no tier.',
  },
  'PTS-08.adjustment': {
    zh: '人工调整 {result} 分，理由记录在该调整中。',
    en: 'Adjusted by hand by {result} points; the reason is kept with the adjustment.',
  },
  'PTS-08.approved': {
    zh: '人工调整 {result} 分，经第二人复核批准，理由记录在该调整中。',
    en: 'Adjusted by hand by {result} points, approved by a second person; the reason is kept with the adjustment.',
  },
  'PTS-08.reversal': {
    zh: '冲正一次人工调整，计 {result} 分。',
    en: 'An adjustment by hand was taken back: {result} points.',
  },
  'CONV-8.company-car': {
    zh: '公司车辆的消费为公司积分。',
    en: "The car is a company's, so the company earns.",
  },
  'CONV-8.leased-car': {
    zh: '租赁车辆的消费为使用人积分。',
    en: 'The car is leased, so its user earns.',
  },
  'PTS-05.correction': {
    zh: '单据更正后按剩余金额重算应得 {pointsNow} 分，此前已得 {pointsBefore} 分，过账差额：{formula} = {result} 分。',
    en: 'After the correction the document is worth {pointsNow} points, {pointsBefore} were posted before, so the difference is posted: {formula} = {result} points.',
  },
} as const satisfies Readonly<Record<`${'PTS' | 'CONV'}-${string}`, Bilingual>>;
