import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/**
 * A car is due for maintenance (rulebook ACT-07), by the time or by the kilometres since the last one, whichever comes
 * first. Where a car has been seen once only, the kilometres of a usual day are assumed.
 */
export const serviceDue = defineTemplate({
  code: 'SERVICE_DUE',
  name: { zh: '保养提醒', en: 'Service due' },
  text: {
    zh: '【{dealerNameZh}】您的车辆预计 {dueOn} 前后需要保养（{basis, select, KM {按里程} other {按时间}}推算），欢迎预约。',
    en: '[{dealerNameEn}] Your car is due for service around {dueOn}, by {basis, select, KM {the kilometres driven} other {the time passed}}. Book a visit.',
  },
  variables: [...DEALER_FACTS, 'dueOn', 'basis'],
});
