import { defineRefusals } from './define-refusals';

/**
 * A record that the input names is not there, or is another dealer's: the same refusal for both (rulebook PLT-02).
 * Each names its record; a bare "not found" would leave the reader to guess which.
 */
export const notFoundRefusals = defineRefusals({
  DEALER_NOT_FOUND: {
    zh: '经销商资料尚未到达，请稍后重试。',
    en: 'The dealer is not known here yet. Try again shortly.',
  },
  OUTLET_NOT_FOUND: { zh: '未找到该网点。', en: 'There is no such outlet.' },
  STAFF_MEMBER_NOT_FOUND: { zh: '未找到该员工。', en: 'There is no such member of staff.' },
  CUSTOMER_NOT_FOUND: { zh: '未找到该客户。', en: 'There is no such customer.' },
  VEHICLE_NOT_FOUND: { zh: '未找到该车辆。', en: 'There is no such vehicle.' },
  MEMBERSHIP_NOT_FOUND: { zh: '未找到该会籍。', en: 'There is no such membership.' },
  REPAIR_ORDER_NOT_FOUND: { zh: '未找到该维修单。', en: 'There is no such repair order.' },
  ACTIVITY_NOT_FOUND: { zh: '未找到该活动。', en: 'There is no such activity.' },
});
