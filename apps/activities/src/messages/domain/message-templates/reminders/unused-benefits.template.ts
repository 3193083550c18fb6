import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** Benefits that end with their year and are not used yet (rulebook ACT-07, SVC-05). */
export const unusedBenefits = defineTemplate({
  code: 'UNUSED_BENEFITS',
  name: { zh: '未用权益提醒', en: 'Unused benefits' },
  text: {
    zh: '【{dealerNameZh}】您还有 {benefitCount} 次会员权益可在 {yearTo} 之前使用，欢迎预约到店。',
    en: '[{dealerNameEn}] {benefitCount} of your benefits are left until {yearTo}. Book a visit to use them.',
  },
  variables: [...DEALER_FACTS, 'benefitCount', 'yearTo'],
});
