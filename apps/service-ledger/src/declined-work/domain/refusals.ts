import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

const TEXT = ['TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'CODE_INVALID'] as const;

/** Why declined work is not kept (rulebook SVC-23). */
export const declineRefusals = defineRefusals({
  ...commonRefusals.pick(
    ...TEXT,
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'NUMBER_OUT_OF_RANGE',
    'DATE_OUT_OF_RANGE',
    'DEALER_NOT_FOUND',
    'REPAIR_ORDER_NOT_FOUND',
  ),
  JOB_DECLINED_ALREADY: {
    zh: '该维修单已登记项目 {jobCode} 未做。',
    en: 'The order has the job {jobCode} as declined already.',
  },
  FOLLOW_UP_IN_THE_PAST: { zh: '跟进日期须晚于今天。', en: 'The day of the follow-up must lie after today.' },
  FOLLOW_UP_DRIVEN: {
    zh: '跟进里程须大于当前里程 {mileageKm} 公里。',
    en: 'The follow-up must lie beyond the reading of {mileageKm} km.',
  },
});

/** Why declined work is not closed. */
export const closeRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'REPAIR_ORDER_NOT_FOUND'),
  DECLINED_WORK_NOT_FOUND: { zh: '未找到该未做项目。', en: 'There is no such declined work.' },
  DECLINED_WORK_CLOSED: {
    zh: '该未做项目已于 {day} 结束。',
    en: 'The declined work was closed on {day}.',
  },
  ORDER_OF_ANOTHER_VEHICLE: { zh: '该维修单属于另一辆车。', en: 'The order is of another vehicle.' },
});

export type DeclineRefusal = RefusalOf<typeof declineRefusals>;
export type CloseRefusal = RefusalOf<typeof closeRefusals>;
