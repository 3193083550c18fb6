import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

const written = commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'CODE_INVALID');

export const foundRefusals = defineRefusals({
  COMPLAINT_NOT_FOUND: { zh: '未找到该投诉。', en: 'There is no such complaint.' },
  COMPLAINT_STATUS_WRONG: {
    zh: '该投诉的状态是“{status}”，不能这样处理。',
    en: 'The complaint is {status}, so that cannot be done.',
  },
});

/** Why a complaint is not taken down (rulebook SVC-15). */
export const openRefusals = defineRefusals({
  ...written,
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
    'REPAIR_ORDER_NOT_FOUND',
  ),
});

/** Why nobody else is put in charge of it. */
export const assignRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('STAFF_MEMBER_NOT_FOUND'),
});

export const resolveRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...written,
  COMFORT_PACK_UNKNOWN: {
    zh: '当前方案中没有该礼包。',
    en: 'The programme in force has no such pack.',
  },
});

export const followUpRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE'),
});

export type FoundRefusal = RefusalOf<typeof foundRefusals>;
