import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** The insurance of a car ends (rulebook ACT-07, SVC-10): by the latest policy known here, else by the habit card. */
export const insuranceRenewal = defineTemplate({
  code: 'INSURANCE_RENEWAL',
  name: { zh: '续保提醒', en: 'Insurance renewal' },
  text: {
    zh: '【{dealerNameZh}】您的车辆保险将于 {endsOn} 到期，欢迎到店续保，享受会员礼遇。',
    en: '[{dealerNameEn}] The insurance of your car ends on {endsOn}. Renew it here with your member benefits.',
  },
  variables: [...DEALER_FACTS, 'endsOn'],
});
