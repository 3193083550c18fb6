import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Why no extended warranty is sold (rulebook SVC-11). */
export const warrantyRefusals = defineRefusals({
  ...commonRefusals.pick(
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'NUMBER_OUT_OF_RANGE',
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
  ),
  WARRANTY_UNKNOWN: { zh: '当前方案中没有该延保。', en: 'The programme in force has no such warranty.' },
  WARRANTY_EXTENDED_ALREADY: {
    zh: '该车辆已购买延保。',
    en: 'The warranty of the vehicle is extended already.',
  },
  PURCHASE_DAY_UNKNOWN: {
    zh: '不知道该车辆的购买日期，无法判断原厂质保。',
    en: 'The day the vehicle was bought is not known, so its factory warranty is not either.',
  },
  MILEAGE_BELOW_READING: {
    zh: '里程低于已有记录 {readingKm} 公里。',
    en: 'The mileage is below a reading of {readingKm} km.',
  },
  FACTORY_WARRANTY_OVER: { zh: '原厂质保已于 {end} 结束。', en: 'The factory warranty ended on {end}.' },
  FACTORY_WARRANTY_DRIVEN: {
    zh: '里程已达到原厂质保上限 {limitKm} 公里。',
    en: 'The factory warranty ends at {limitKm} km, which are driven.',
  },
});

export type WarrantyRefusal = RefusalOf<typeof warrantyRefusals>;
