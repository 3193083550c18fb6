import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** Greetings on a birthday (rulebook ACT-07); the text says neither the day nor an age. */
export const birthday = defineTemplate({
  code: 'BIRTHDAY',
  name: { zh: '生日问候', en: 'Birthday greeting' },
  text: {
    zh: '【{dealerNameZh}】祝您生日快乐！愿您平安喜乐，一路顺风。',
    en: '[{dealerNameEn}] Happy birthday! We wish you health, joy and a safe journey.',
  },
  variables: [...DEALER_FACTS],
});
