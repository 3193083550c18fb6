import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Why no pack is signed (rulebook SVC-09). */
export const signRefusals = defineRefusals({
  ...commonRefusals.pick(
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DEALER_NOT_FOUND',
    'REPAIR_ORDER_NOT_FOUND',
  ),
  ORDER_NOT_A_CLAIM: {
    zh: '只有事故维修单可以签约续保礼包。',
    en: 'A pack is signed for an accident repair only.',
  },
  CLAIM_TOO_SMALL: {
    zh: '理赔维修金额 {claim} 低于起点 {least}。',
    en: 'The repair of {claim} is below the {least} from which a pack is offered.',
  },
  CHOICE_NOT_OFFERED: {
    zh: '该档礼包可选 {choices}。',
    en: 'The pack of this claim offers {choices}.',
  },
  PREPAYMENT_OUT_OF_RANGE: {
    zh: '预付保费须在 {least} 至 {most} 之间。',
    en: 'The prepayment must lie between {least} and {most}.',
  },
  PACK_SIGNED_ALREADY: {
    zh: '该维修单已签约续保礼包。',
    en: 'A pack was signed for this repair order already.',
  },
  GIFT_UNKNOWN: {
    zh: '当前方案中没有券 {code}，请联系方案管理员。',
    en: 'The programme in force has no coupon {code}; its owner must add it.',
  },
});

/** Why a pack is not cancelled. */
export const cancelRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'DEALER_NOT_FOUND',
  ),
  RENEWAL_PACK_NOT_FOUND: { zh: '未找到该续保礼包。', en: 'There is no such pack.' },
  PACK_CANCELLED_ALREADY: { zh: '该续保礼包已于 {day} 取消。', en: 'The pack was cancelled on {day}.' },
  GIFT_USED: {
    zh: '礼包中的券 {number} 已使用，不能取消。',
    en: 'The coupon {number} of the pack was used, so the pack stays.',
  },
});

export type SignRefusal = RefusalOf<typeof signRefusals>;
export type CancelRefusal = RefusalOf<typeof cancelRefusals>;
