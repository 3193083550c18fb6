import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** A car has to be inspected (rulebook ACT-07): every two years while it is young, then every year. */
export const inspectionDue = defineTemplate({
  code: 'INSPECTION_DUE',
  name: { zh: '年检提醒', en: 'Inspection due' },
  text: {
    zh: '【{dealerNameZh}】您的车辆应于 {dueOn} 前年检，我们可为您代办。',
    en: '[{dealerNameEn}] Your car is to be inspected by {dueOn}. We can see to it for you.',
  },
  variables: [...DEALER_FACTS, 'dueOn'],
});
