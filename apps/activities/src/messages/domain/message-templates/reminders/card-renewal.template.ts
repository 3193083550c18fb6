import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** A card is about to run out (rulebook ACT-07, MEM-05). */
export const cardRenewal = defineTemplate({
  code: 'CARD_RENEWAL',
  name: { zh: '续会提醒', en: 'Card renewal' },
  text: {
    zh: '【{dealerNameZh}】您的会员卡将于 {validTo} 到期，请及时到店续会，等级和积分将予保留。',
    en: '[{dealerNameEn}] Your card runs out on {validTo}. Renew it at the club: tier and points stay.',
  },
  variables: [...DEALER_FACTS, 'validTo'],
});
