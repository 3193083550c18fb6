import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';

const notThere = {
  REDEMPTION_NOT_FOUND: { zh: '未找到该兑换。', en: 'There is no such redemption.' },
} as const;

/** What asking for points to be held can be refused with (rulebook PTS-07). */
export const redeemRefusals = defineRefusals({
  ...commonRefusals.pick(
    'NUMBER_OUT_OF_RANGE',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'DEALER_NOT_FOUND',
    'MEMBERSHIP_NOT_FOUND',
  ),
  MEMBERSHIP_NOT_IN_FORCE: {
    zh: '该会籍于 {day} 无效，不能兑换积分。',
    en: 'The membership is not in force on {day}, so its points cannot be redeemed.',
  },
  INSUFFICIENT_POINTS: {
    zh: '需要 {needed} 分，可用只有 {available} 分。',
    en: 'It takes {needed} points, and {available} are available.',
  },
  POINTS_REQUIRED: {
    zh: '须指明使用多少积分。',
    en: 'Say how many points are to be spent.',
  },
  POINTS_DIFFER_FROM_PRICE: {
    zh: '该商品共需 {price} 分。',
    en: 'The price of the item is {price} points.',
  },
  ITEM_NOT_OFFERED: { zh: '精品目录中没有该规格。', en: 'The boutique does not offer this variant.' },
  ITEM_OUT_OF_STOCK: {
    zh: '库存只有 {stock} 件。',
    en: 'There are only {stock} in stock.',
  },
});

/** What confirming, giving up and taking back can be refused with. */
export const confirmRefusals = defineRefusals({
  ...notThere,
  REDEMPTION_TIMED_OUT: {
    zh: '该兑换的时限已过，积分已释放。',
    en: 'The time of the redemption is over; its points are released.',
  },
  REDEMPTION_NOT_RESERVED: {
    zh: '该兑换已有结果，不能再确认或放弃。',
    en: 'The redemption is decided already.',
  },
  CONFIRMED_BY_ITS_SERVICE: {
    zh: '该兑换由发放方确认，此处不能确认。',
    en: 'The one who gives it confirms it; only goods of the boutique are confirmed here.',
  },
});

export const cancelRefusals = defineRefusals({
  ...notThere,
  REDEMPTION_NOT_RESERVED: confirmRefusals.texts.REDEMPTION_NOT_RESERVED,
});

export const reverseRefusals = defineRefusals({
  ...notThere,
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'CODE_INVALID'),
  REDEMPTION_NOT_CONFIRMED: {
    zh: '只能撤销已确认的兑换。',
    en: 'Only a confirmed redemption can be taken back.',
  },
  REDEMPTION_ALREADY_REVERSED: {
    zh: '该兑换已撤销，不能再次撤销。',
    en: 'The redemption was taken back already; that is not taken back again.',
  },
});
