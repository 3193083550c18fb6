import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Why a slot cannot be had (rulebook SVC-12). */
export const slotRefusals = defineRefusals({
  SLOT_IN_PAST: { zh: '时段 {time} 已经过去。', en: 'The slot at {time} is past.' },
  SLOT_TOO_FAR_AHEAD: { zh: '最晚可预约到 {lastDay}。', en: 'Slots are given up to {lastDay}.' },
  DAY_CLOSED: { zh: '{day} 不营业。', en: 'The workshop is closed on {day}.' },
  SLOT_NOT_OFFERED: {
    zh: '{time} 没有可容纳 {minutes} 分钟作业的时段。',
    en: 'No slot for a job of {minutes} minutes begins at {time}.',
  },
  SLOT_FULL: { zh: '时段 {time} 已约满。', en: 'The slot at {time} is full.' },
  VEHICLE_BOOKED_ALREADY: {
    zh: '该车辆在 {time} 已有预约。',
    en: 'The vehicle has an appointment at {time} already.',
  },
});

export const foundRefusals = defineRefusals({
  APPOINTMENT_NOT_FOUND: { zh: '未找到该预约。', en: 'There is no such appointment.' },
  APPOINTMENT_STATUS_WRONG: {
    zh: '该预约的状态是“{status}”，不能这样处理。',
    en: 'The appointment is {status}, so that cannot be done.',
  },
});

const times = defineRefusals({
  TIME_IN_FUTURE: { zh: '时间不能晚于现在。', en: 'The time must not be in the future.' },
  TIME_TOO_EARLY: { zh: '时间不能早于 {time}。', en: 'The time must not be before {time}.' },
});

/** Why nobody comes first without a membership (rulebook SVC-03). */
export const priorityRefusals = defineRefusals({
  ...commonRefusals.pick('STAFF_MEMBER_NOT_FOUND'),
  PRIORITY_NOT_APPROVED: {
    zh: '非会员优先接待须由指定的门店经理或俱乐部经理说明理由批准。',
    en: 'Priority for a non-member needs a named store manager or club manager and a reason.',
  },
});

export const bookRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
  ),
  ...priorityRefusals.texts,
  ...slotRefusals.texts,
});

/** Of a change that needs the place: to keep one that was held, and to take another. */
export const placeRefusals = defineRefusals({ ...foundRefusals.texts, ...slotRefusals.texts });
export const cancelRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'CODE_INVALID'),
});
export const arriveRefusals = defineRefusals({ ...foundRefusals.texts, ...times.texts });
export const completeRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('REPAIR_ORDER_NOT_FOUND'),
});
export const noShowRefusals = defineRefusals({
  ...foundRefusals.texts,
  NO_SHOW_TOO_EARLY: {
    zh: '要等到 {time} 之后才能记为爽约。',
    en: 'Nobody is a no-show before {time}.',
  },
});

export type SlotRefusal = RefusalOf<typeof slotRefusals>;
export type StandingRefusal = RefusalOf<typeof foundRefusals>;
export type ArriveRefusal = RefusalOf<typeof arriveRefusals>;
export type NoShowRefusal = RefusalOf<typeof noShowRefusals>;
