import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** Greetings to members on holidays (rulebook ACT-07); the days stand in the programme, for some follow the moon. */
export const holiday = defineTemplate({
  code: 'HOLIDAY',
  name: { zh: '节日问候', en: 'Holiday greeting' },
  text: {
    zh: '【{dealerNameZh}】{holidayZh}快乐！祝您阖家平安，出行顺利。',
    en: '[{dealerNameEn}] Best wishes for {holidayEn}, and a safe journey.',
  },
  variables: [...DEALER_FACTS, 'holidayZh', 'holidayEn'],
});
