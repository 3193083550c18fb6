import { commonRefusals, defineRefusals, type RefusalOf, rowRefusals } from '@autoclub/domain-kit';

const TEXT = ['TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'] as const;

/** Why a package is not sold (rulebook SVC-08). */
export const sellRefusals = defineRefusals({
  ...commonRefusals.pick(
    ...TEXT,
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'NUMBER_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
    'DATE_OUT_OF_RANGE',
    'DUPLICATE_EXTERNAL_NUMBER',
    'REVISION_OUTDATED',
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
  ),
  PACKAGE_UNKNOWN: { zh: '当日方案中没有该套餐。', en: 'The programme of that day has no such package.' },
  FILTER_PRICE_MISSING: {
    zh: '该套餐含机油滤清器，请给出其标价。',
    en: 'The package has an oil filter; give its list price.',
  },
});

/** Why a package that was sold elsewhere is not taken over (rulebook SVC-22). */
export const openingRefusals = defineRefusals({
  ...rowRefusals.texts,
  ...sellRefusals.texts,
  NO_SET_LEFT: {
    zh: '该套餐共 {sets} 次，须至少剩余一次。',
    en: 'The package has {sets} sets; at least one of them must be left.',
  },
});
export type OpeningRefusal = RefusalOf<typeof openingRefusals>;

/** Why a set of a package is not used. */
export const packageUseRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'REPAIR_ORDER_NOT_FOUND'),
  PACKAGE_NOT_FOUND: { zh: '未找到该套餐。', en: 'There is no such package.' },
  PACKAGE_REFUNDED: { zh: '该套餐已退。', en: 'The package was given back.' },
  PACKAGE_USED_UP: { zh: '该套餐已用完。', en: 'All sets of the package are used.' },
  PACKAGE_USED_ON_ORDER: {
    zh: '该维修单已使用过此套餐。',
    en: 'A set of this package was used on the order already.',
  },
  PACKAGE_OF_ANOTHER_CUSTOMER: {
    zh: '该套餐属于另一位客户。',
    en: 'The package belongs to another customer.',
  },
  PACKAGE_OF_ANOTHER_VEHICLE: { zh: '该套餐仅限另一辆车使用。', en: 'The package is for another vehicle.' },
  PACKAGE_SOLD_LATER: {
    zh: '该套餐在维修单当日之后才售出。',
    en: 'The package was sold after the day of the order.',
  },
});

export const packageRefundRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT, 'DEALER_NOT_FOUND'),
  ...packageUseRefusals.pick('PACKAGE_NOT_FOUND', 'PACKAGE_REFUNDED', 'PACKAGE_USED_UP'),
});

export const countRefusals = defineRefusals({
  ...commonRefusals.pick(
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'NUMBER_OUT_OF_RANGE',
    'DATE_OUT_OF_RANGE',
    'DEALER_NOT_FOUND',
  ),
  MONTH_NOT_OVER: { zh: '该月尚未结束。', en: 'The month is not over yet.' },
  MONTH_INVALID: { zh: '月份须为该月第一天。', en: 'A month is named by its first day.' },
});

export type SellRefusal = RefusalOf<typeof sellRefusals>;
export type PackageUseRefusal = RefusalOf<typeof packageUseRefusals>;
