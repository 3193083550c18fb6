import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

const TEXT = ['TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'] as const;

/** Why a coupon cannot be used on a day, or at all (rulebook SVC-07). */
export const usabilityRefusals = defineRefusals({
  COUPON_NOT_FOUND: { zh: '未找到该券。', en: 'There is no such coupon.' },
  COUPON_USED: { zh: '该券已使用。', en: 'The coupon was used already.' },
  COUPON_VOID: { zh: '该券已作废。', en: 'The coupon is void.' },
  COUPON_EXPIRED: {
    zh: '该券有效至 {lastDay}，已过期。',
    en: 'The coupon was good until {lastDay} and has expired.',
  },
  COUPON_NOT_YET_VALID: { zh: '该券自 {firstDay} 起有效。', en: 'The coupon is good from {firstDay} on.' },
  COUPON_RESERVED: { zh: '该券已为其他业务预留。', en: 'The coupon is reserved for something else.' },
  COUPON_OF_ANOTHER_CUSTOMER: { zh: '该券属于另一位客户。', en: 'The coupon belongs to another customer.' },
  COUPON_OF_ANOTHER_VEHICLE: {
    zh: '该券仅限另一辆车使用。',
    en: 'The coupon is good for another vehicle only.',
  },
});

/** What is issued must be in the programme, for somebody who is there. */
export const issueRefusals = defineRefusals({
  ...commonRefusals.pick(
    ...TEXT,
    'DATE_OUT_OF_RANGE',
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
  ),
  VALIDITY_NOT_SHORTER: {
    zh: '失效日期须在 {first} 至 {last} 之间。',
    en: 'The first day without it lies between {first} and {last}.',
  },
  COUPON_DEFINITION_UNKNOWN: {
    zh: '当前方案中没有这种券。',
    en: 'The programme in force has no such coupon.',
  },
  COUPON_PACK_UNKNOWN: { zh: '当前方案中没有该礼包。', en: 'The programme in force has no such pack.' },
});

export const reserveRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT, 'CODE_INVALID', 'DEALER_NOT_FOUND'),
  ...usabilityRefusals.texts,
});

export const releaseRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...usabilityRefusals.pick('COUPON_NOT_FOUND', 'COUPON_EXPIRED'),
  COUPON_NOT_RESERVED: { zh: '该券未被预留。', en: 'The coupon is not reserved.' },
});

/** Why a use is not registered by hand (rulebook SVC-07). */
export const useRefusals = defineRefusals({
  ...commonRefusals.pick(
    ...TEXT,
    'CODE_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DEALER_NOT_FOUND',
  ),
  ...usabilityRefusals.texts,
  COUPON_ONLY_AT_SETTLEMENT: {
    zh: '工时折扣券只能在维修单结算时使用。',
    en: 'A discount on labour is used when an order is settled, and not by itself.',
  },
  COUPON_AMOUNT_EXCEEDS_WORTH: { zh: '该券最多抵用 {worth}。', en: 'The coupon is worth {worth} at most.' },
  COUPON_PREMIUM_MISSING: {
    zh: '请给出所购保险的保费。',
    en: 'Give the premium of which part is given back.',
  },
  COUPON_AMOUNT_OUTSIDE_SHARE: {
    zh: '返还金额须在 {least} 至 {most} 之间。',
    en: 'What is given back lies between {least} and {most}.',
  },
});

export const voidRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT, 'CODE_INVALID', 'DEALER_NOT_FOUND'),
  ...usabilityRefusals.pick('COUPON_NOT_FOUND', 'COUPON_USED', 'COUPON_VOID', 'COUPON_EXPIRED'),
});

export const transferRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  ...usabilityRefusals.texts,
  COUPON_NOT_TRANSFERABLE: { zh: '该券不可转让。', en: 'The coupon cannot be handed on.' },
  COUPON_ALREADY_THEIRS: { zh: '该券已属于该客户。', en: 'The coupon is theirs already.' },
});

/** A free service is chosen once out of the menu of a confirmed referral (rulebook MEM-10). */
export const chooseRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  COUPON_CHOICE_NOT_FOUND: { zh: '未找到该项选择。', en: 'There is no such choice.' },
  COUPON_CHOICE_MADE: { zh: '已经选择过免费服务。', en: 'The free service was chosen already.' },
  COUPON_CHOICE_WITHDRAWN: {
    zh: '该推荐已不再计入，不能选择免费服务。',
    en: 'The referral counts no more, so there is nothing to choose.',
  },
  COUPON_NOT_ON_MENU: { zh: '该服务不在可选范围内。', en: 'The service is not on the menu.' },
});

export type UsabilityRefusal = RefusalOf<typeof usabilityRefusals>;
export type ReserveRefusal = RefusalOf<typeof reserveRefusals>;
export type ReleaseRefusal = RefusalOf<typeof releaseRefusals>;
export type UseRefusal = RefusalOf<typeof useRefusals>;
export type VoidRefusal = RefusalOf<typeof voidRefusals>;
export type TransferRefusal = RefusalOf<typeof transferRefusals>;
