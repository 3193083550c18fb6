import { IDEMPOTENCY_REFUSALS } from '@autoclub/subgraph-kit';
import type { RefusalTable } from '@autoclub/subgraph-kit';
import type { IdempotencyCode } from '../application/ports';
import type { RefusalCode } from '../domain/refusals';

/** Every "no" of this service in both languages (rulebook PLT-05); a code without texts does not compile. */
export const refusalTexts = {
  ...IDEMPOTENCY_REFUSALS,
  ACTIVITY_NOT_FOUND: { zh: '未找到该活动。', en: 'There is no such activity.' },
  CUSTOMER_NOT_FOUND: { zh: '未找到该客户。', en: 'There is no such customer.' },
  DEALER_NOT_FOUND: {
    zh: '经销商资料尚未到达，请稍后重试。',
    en: 'The dealer is not known here yet. Try again shortly.',
  },
  REGISTRATION_NOT_FOUND: { zh: '未找到该报名。', en: 'There is no such registration.' },
  TEXT_REQUIRED: { zh: '不能为空。', en: 'This must not be empty.' },
  TEXT_TOO_LONG: { zh: '最多 {maxLength} 个字符。', en: 'This may have at most {maxLength} characters.' },
  NUMBER_OUT_OF_RANGE: {
    zh: '须为 {min} 到 {max} 之间的整数。',
    en: 'This must be a whole number from {min} to {max}.',
  },
  PERIOD_INVALID: {
    zh: '结束时间须晚于开始时间，且最长 {maxDays} 天。',
    en: 'The activity must end after it begins and last at most {maxDays} days.',
  },
  STARTS_IN_PAST: { zh: '活动不能开始于过去。', en: 'The activity must not begin in the past.' },
  STARTS_TOO_FAR_AHEAD: {
    zh: '活动最早只能提前两年发布。',
    en: 'The activity must begin within the next two years.',
  },
  ACTIVITY_NOT_OPEN: { zh: '活动未开放报名。', en: 'The activity is not open for registration.' },
  ACTIVITY_OVER: { zh: '活动已结束或已取消。', en: 'The activity is over or was called off.' },
  CANNOT_BE_CANCELLED: {
    zh: '活动已开始或已结束，不能取消。',
    en: 'The activity has begun or is over and cannot be called off.',
  },
  ALREADY_REGISTERED: {
    zh: '该客户已报名此活动。',
    en: 'The customer is registered for this activity already.',
  },
  MEMBERS_ONLY: {
    zh: '此活动仅限活动当日会籍有效的会员参加。',
    en: 'The activity is for members whose membership is in force on its day.',
  },
  PARTY_TOO_LARGE: {
    zh: '人数超过活动的总名额 {capacity}。',
    en: 'The party is larger than the {capacity} places of the activity.',
  },
  CHECK_IN_TOO_EARLY: {
    zh: '活动于 {heldOn} 举行，当日方可签到。',
    en: 'The activity is held on {heldOn}; check-in begins that day.',
  },
  ALREADY_CHECKED_IN: { zh: '已签到，不能重复签到。', en: 'This registration is checked in already.' },
  ON_WAITING_LIST: {
    zh: '仍在候补名单上，没有名额。',
    en: 'This registration is on the waiting list and has no place.',
  },
  REGISTRATION_ENDED: {
    zh: '该报名已失效。',
    en: 'This registration has ended or cannot be changed any more.',
  },
} as const satisfies RefusalTable<RefusalCode | IdempotencyCode>;

type Code = keyof typeof refusalTexts;

const IDEMPOTENCY: readonly Code[] = [
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
];

/** The refusals each mutation can answer with; they become its error codes. */
export const refusalsOf: Readonly<
  Record<'publish' | 'register' | 'checkIn' | 'cancelPlace' | 'cancel', readonly Code[]>
> = {
  publish: [
    ...IDEMPOTENCY,
    'DEALER_NOT_FOUND',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'NUMBER_OUT_OF_RANGE',
    'PERIOD_INVALID',
    'STARTS_IN_PAST',
    'STARTS_TOO_FAR_AHEAD',
  ],
  register: [
    ...IDEMPOTENCY,
    'ACTIVITY_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'ACTIVITY_NOT_OPEN',
    'ALREADY_REGISTERED',
    'MEMBERS_ONLY',
    'NUMBER_OUT_OF_RANGE',
    'PARTY_TOO_LARGE',
  ],
  checkIn: [
    ...IDEMPOTENCY,
    'REGISTRATION_NOT_FOUND',
    'ACTIVITY_OVER',
    'CHECK_IN_TOO_EARLY',
    'ALREADY_CHECKED_IN',
    'ON_WAITING_LIST',
    'REGISTRATION_ENDED',
  ],
  cancelPlace: [...IDEMPOTENCY, 'REGISTRATION_NOT_FOUND', 'REGISTRATION_ENDED'],
  cancel: [...IDEMPOTENCY, 'ACTIVITY_NOT_FOUND', 'CANNOT_BE_CANCELLED'],
};
