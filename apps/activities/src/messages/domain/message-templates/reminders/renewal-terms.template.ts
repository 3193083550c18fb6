import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** Announces a change of the terms of renewal to the members before it applies (rulebook ACT-07, MEM-05). */
export const renewalTerms = defineTemplate({
  code: 'RENEWAL_TERMS',
  name: { zh: '续会条件变更公告', en: 'Change of the terms of renewal' },
  text: {
    zh: '【{dealerNameZh}】续会的价格或办法将自 {effectiveOn} 起调整，详情请到店咨询或查看会员页面。',
    en: '[{dealerNameEn}] Price or procedure of renewals change on {effectiveOn}. Ask at the club or look at your member page.',
  },
  variables: [...DEALER_FACTS, 'effectiveOn'],
});
