import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';
import { inputTexts } from '../../documents';

/** A record that a document names is not there. */
const namedTexts = commonRefusals.pick(
  'DEALER_NOT_FOUND',
  'CUSTOMER_NOT_FOUND',
  'VEHICLE_NOT_FOUND',
  'STAFF_MEMBER_NOT_FOUND',
);

/** A document contradicts what is known of it, or of its vehicle. */
const documentTexts = {
  ...commonRefusals.pick('DUPLICATE_EXTERNAL_NUMBER', 'REVISION_OUTDATED'),
  RO_NUMBER_TAKEN: {
    zh: '维修单号 {number} 已被使用。',
    en: 'The order number {number} is taken by another order.',
  },
  MILEAGE_GOES_BACK: {
    zh: '里程 {mileageKm} 公里与相邻记录 {neighbourKm} 公里矛盾；如属实请说明原因。',
    en: 'A mileage of {mileageKm} km contradicts a neighbouring reading of {neighbourKm} km; give a reason.',
  },
} as const;

/** A discount goes too far, or further than anybody allowed (rulebook SVC-03). */
const discountTexts = {
  DISCOUNT_EXCEEDS_LIST: { zh: '折扣不能超过标价。', en: 'A discount cannot exceed the list price.' },
  DISCOUNT_NOT_APPROVED: {
    zh: '超出会员折扣的优惠须由指定的门店经理或俱乐部经理说明理由批准。',
    en: "A discount beyond the member's needs a named store manager or club manager and a reason.",
  },
} as const;

/** Money that cannot go back, or was given back already (rulebook PTS-05). */
const refundTexts = {
  REFUND_AMOUNT_MISSING: {
    zh: '请给出项目金额或总额，二者取一。',
    en: 'Give either amounts of lines or a total, not both.',
  },
  REFUND_EXCEEDS_REMAINING: {
    zh: '最多可退 {remaining}。',
    en: 'At most {remaining} remains to be refunded.',
  },
  ORDER_FULLY_REFUNDED: { zh: '该维修单已全额退款。', en: 'The repair order is fully refunded.' },
  AMENDMENT_BELOW_REFUNDS: {
    zh: '更正后的金额低于已退款额。',
    en: 'The amendment leaves less than was refunded already.',
  },
} as const;

const { ORDER_FULLY_REFUNDED, AMENDMENT_BELOW_REFUNDS } = refundTexts;

/** Why an order is not settled or amended. */
export const settleRefusals = defineRefusals({
  ...inputTexts,
  ...namedTexts,
  ...documentTexts,
  ...discountTexts,
  ORDER_FULLY_REFUNDED,
  AMENDMENT_BELOW_REFUNDS,
});

/** Why no price can be given. */
export const quoteRefusals = defineRefusals({
  ...inputTexts,
  ...namedTexts,
  ...discountTexts,
});

/** Why no money goes back. */
export const refundRefusals = defineRefusals({
  ...inputTexts,
  ...refundTexts,
  ...commonRefusals.pick('REPAIR_ORDER_NOT_FOUND'),
  LINE_NOT_FOUND: { zh: '维修单中没有该项目。', en: 'The repair order has no such line.' },
});

/** Every "no" about a repair order. */
export const { no } = defineRefusals({ ...settleRefusals.texts, ...refundRefusals.texts });
