import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';
import { usabilityRefusals } from '../../coupons';
import { documentRefusals } from '../../documents';

const TEXT = ['TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'] as const;
const AMOUNT = ['AMOUNT_INVALID', 'AMOUNT_NEGATIVE', 'AMOUNT_OUT_OF_RANGE', 'CURRENCY_MISMATCH'] as const;

/** What lines can be refused for, of a quote as of an order. */
export const lineRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT, ...AMOUNT),
  LINES_MISSING: { zh: '至少需要一个项目。', en: 'At least one line is needed.' },
  TOO_MANY_LINES: { zh: '最多 {max} 个项目。', en: 'There may be at most {max} lines.' },
});

/** A discount goes too far, or further than anybody allowed (rulebook SVC-03). */
export const discountRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT, 'STAFF_MEMBER_NOT_FOUND'),
  DISCOUNT_EXCEEDS_LIST: { zh: '折扣不能超过标价。', en: 'A discount cannot exceed the list price.' },
  DISCOUNT_NOT_APPROVED: {
    zh: '超出会员折扣的优惠须由指定的门店经理或俱乐部经理说明理由批准。',
    en: "A discount beyond the member's needs a named store manager or club manager and a reason.",
  },
});

/** Why a coupon cannot be used on the lines that name it (rulebook SVC-02, SVC-07). */
export const couponRefusals = defineRefusals({
  ...usabilityRefusals.texts,
  COUPON_NOT_FOR_LINE: {
    zh: '该券不能用于此项目；只能用于客户自付且种类相符的项目。',
    en: 'The coupon is not for this line, but for one of its kind that the customer pays.',
  },
  COUPON_FOR_ONE_LINE: {
    zh: '免费服务券只能用于一个项目。',
    en: 'A free service is one line of the order.',
  },
  COUPON_LEFT_OUT: {
    zh: '该维修单已使用券 {number}；更正时请再次指明。',
    en: 'The order has used the coupon {number}; the amendment must name it again.',
  },
});

/** Why no price can be given. */
export const quoteRefusals = defineRefusals({
  ...lineRefusals.texts,
  ...discountRefusals.texts,
  ...couponRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'VEHICLE_NOT_FOUND', 'DATE_OUT_OF_RANGE'),
});

/** Why an order is not settled or amended. */
export const settleRefusals = defineRefusals({
  ...documentRefusals.texts,
  ...lineRefusals.texts,
  ...discountRefusals.texts,
  ...couponRefusals.texts,
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
    'DATE_IN_FUTURE',
    'DATE_OUT_OF_RANGE',
  ),
  OPENED_AFTER_SETTLED: {
    zh: '开单时间不能晚于结算时间。',
    en: 'An order cannot be opened after it was settled.',
  },
  RO_NUMBER_TAKEN: {
    zh: '维修单号 {number} 已被使用。',
    en: 'The order number {number} is taken by another order.',
  },
  MILEAGE_GOES_BACK: {
    zh: '里程 {mileageKm} 公里与相邻记录 {neighbourKm} 公里矛盾；如属实请说明原因。',
    en: 'A mileage of {mileageKm} km contradicts a neighbouring reading of {neighbourKm} km; give a reason.',
  },
  AMENDMENT_BELOW_POINTS: {
    zh: '更正后的客户应付低于已用积分支付的 {paid}。',
    en: 'The amendment leaves less to pay than the {paid} that was paid with points.',
  },
  AMENDMENT_BELOW_REFUNDS: {
    zh: '更正后的金额低于已退款额。',
    en: 'The amendment leaves less than was refunded already.',
  },
});

/** Why no money goes back (rulebook PTS-05). */
export const refundRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT, ...AMOUNT, 'REPAIR_ORDER_NOT_FOUND'),
  LINE_NOT_FOUND: { zh: '维修单中没有该项目。', en: 'The repair order has no such line.' },
  REFUND_AMOUNT_MISSING: {
    zh: '请给出项目金额或总额，二者取一。',
    en: 'Give either amounts of lines or a total, not both.',
  },
  REFUND_EXCEEDS_REMAINING: {
    zh: '最多可退 {remaining}。',
    en: 'At most {remaining} remains to be refunded.',
  },
  ORDER_FULLY_REFUNDED: { zh: '该维修单已全额退款。', en: 'The repair order is fully refunded.' },
});

export type LineRefusal = RefusalOf<typeof lineRefusals>;
export type DiscountRefusal = RefusalOf<typeof discountRefusals>;
export type CouponRefusal = RefusalOf<typeof couponRefusals>;
export type QuoteRefusal = RefusalOf<typeof quoteRefusals>;
export type SettleRefusal = RefusalOf<typeof settleRefusals>;
export type RefundRefusal = RefusalOf<typeof refundRefusals>;
