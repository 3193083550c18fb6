import { defineTemplate } from './message-template';

/** What a member reads after paying: the amount, the discount and the points (rulebook ACT-07). */
export const settlementNotice = defineTemplate({
  code: 'SETTLEMENT_NOTICE',
  name: { zh: '结算通知', en: 'Settlement notice' },
  text: {
    zh: '【{dealerNameZh}】您的维修单 {roNumber} 已于 {businessDay} 结算：实付 {payableAmount} 元，会员优惠 {discountAmount} 元，获得积分 {points} 分。感谢您的光临。',
    en: '[{dealerNameEn}] Your repair order {roNumber} was settled on {businessDay}: paid CNY {payableAmount}, discount CNY {discountAmount}, points earned {points}. Thank you for your visit.',
  },
  variables: [
    ...['dealerNameZh', 'dealerNameEn', 'roNumber', 'businessDay', 'payableAmount', 'discountAmount'],
    'points',
  ],
});
