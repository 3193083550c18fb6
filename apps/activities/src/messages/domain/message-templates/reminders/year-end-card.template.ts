import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** A card at the end of the year to customers who are loyal then (rulebook ACT-07, ANA-01). */
export const yearEndCard = defineTemplate({
  code: 'YEAR_END_CARD',
  name: { zh: '年终贺卡', en: 'Year-end card' },
  text: {
    zh: '【{dealerNameZh}】感谢您 {year} 年的信任与支持，祝您新年快乐，一路平安。',
    en: '[{dealerNameEn}] Thank you for your trust in {year}. A happy and safe New Year.',
  },
  variables: [...DEALER_FACTS, 'year'],
});
