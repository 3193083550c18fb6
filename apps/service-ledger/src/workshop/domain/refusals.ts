import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';
import { assignmentRefusals } from '../../staff';

const TEXT = ['TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'] as const;

const notThere = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  JOB_NOT_FOUND: { zh: '未找到该在修工单。', en: 'There is no such order under way.' },
});

const wrongStatus = defineRefusals({
  JOB_STATUS_WRONG: {
    zh: '工单目前为“{status}”，不能执行此操作。',
    en: 'The order is "{status}" now, so this cannot be done.',
  },
});

/** Why no order is opened (rulebook SVC-01). */
export const openRefusals = defineRefusals({
  ...commonRefusals.pick(
    ...TEXT,
    'NUMBER_OUT_OF_RANGE',
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
  ),
  RO_NUMBER_TAKEN: {
    zh: '维修单号 {number} 已被使用。',
    en: 'The order number {number} is taken by another order.',
  },
  MILEAGE_GOES_BACK: {
    zh: '里程 {mileageKm} 公里与相邻记录 {neighbourKm} 公里矛盾；如属实请说明原因。',
    en: 'A mileage of {mileageKm} km contradicts a neighbouring reading of {neighbourKm} km; give a reason.',
  },
  PROMISE_IN_THE_PAST: {
    zh: '承诺的完工时间须晚于开单时间。',
    en: 'The promised finish must lie after the opening.',
  },
});

/** Why work does not begin (rulebook SVC-20). */
export const startRefusals = defineRefusals({
  ...notThere.texts,
  ...wrongStatus.texts,
  ...assignmentRefusals.texts,
  TECHNICIANS_MISSING: {
    zh: '请指定 1 至 {max} 名技师，且不重复。',
    en: 'Name 1 to {max} technicians, each once.',
  },
});

/** Why work is not completed. */
export const completeRefusals = defineRefusals({ ...notThere.texts, ...wrongStatus.texts });

/** Why an order under way is not cancelled. */
export const cancelJobRefusals = defineRefusals({ ...notThere.texts, ...wrongStatus.texts });

export type OpenRefusal = RefusalOf<typeof openRefusals>;
export type StartRefusal = RefusalOf<typeof startRefusals>;
export type CompleteRefusal = RefusalOf<typeof completeRefusals>;
