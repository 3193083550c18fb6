import type { z } from 'zod';
import { byTier, code, kilometres, listOf, ofSome, orNone, share, text, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const benefits = listOf(['每会员年度权益', 'Benefits of a membership year'], {
  code: code(['权益代码', 'Code of the benefit']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  count: orNone(times(['次数，空为不限', 'How often; none: without limit'])),
  freeKm: ofSome(kilometres(['免费公里数', 'Kilometres that are free'])),
  discountBp: ofSome(share(['折扣', 'Discount'])),
});

type Benefit = z.output<typeof benefits.schema>[number];
type Names = readonly [code: string, nameZh: string, nameEn: string];

const REGISTRATION: Names = ['NEW_CAR_REGISTRATION', '免费代办新车上户', 'New-car registration'];
const INSPECTION: Names = ['ANNUAL_INSPECTION', '免费代理车辆年检', 'Annual vehicle inspection'];
const CAR_WASH: Names = ['CAR_WASH', '免费洗车', 'Car wash'];
const ALIGNMENT: Names = ['WHEEL_ALIGNMENT', '四轮定位', 'Four-wheel alignment'];
const TOWING_CITY: Names = ['TOWING_CITY', '市内拖车', 'Towing in the city'];
const TOWING_OUTSIDE: Names = ['TOWING_OUTSIDE_CITY', '市外拖车', 'Towing outside the city'];
const COURTESY_CAR: Names = ['COURTESY_CAR', '代用车', 'Courtesy car'];
const RENTAL: Names = ['RENTAL', '租车优先', 'Rental with priority'];
const PICK_UP: Names = ['PICK_UP_AND_RETURN', '市内取送车', 'Pick-up and return in the city'];
const CLAIM_HANDLING: Names = ['CLAIM_HANDLING', '代理保险理赔', 'Insurance claim handling'];
const ACCIDENT_INSURANCE: Names = ['ACCIDENT_INSURANCE', '会员意外伤害保险', 'Personal accident insurance'];

function benefit(
  [name, nameZh, nameEn]: Names,
  count: number | null,
  extra: Pick<Benefit, 'freeKm' | 'discountBp'> = {},
): Benefit {
  return { code: name, nameZh, nameEn, count, ...extra };
}

/** What each tier gives in a membership year (rulebook SVC-04). */
export const entitlements = {
  entitlements: parameter(byTier(['各卡级权益', 'Benefits by tier'], benefits), {
    BASIC: [
      benefit(REGISTRATION, 1),
      benefit(CAR_WASH, 10),
      benefit(TOWING_CITY, null),
      benefit(TOWING_OUTSIDE, null, { freeKm: 10 }),
      benefit(COURTESY_CAR, null, { discountBp: 1_500 }),
      benefit(RENTAL, null),
      benefit(PICK_UP, null),
      benefit(CLAIM_HANDLING, null),
    ],
    SILVER: [
      benefit(INSPECTION, null),
      benefit(CAR_WASH, 20),
      benefit(ALIGNMENT, 1),
      benefit(TOWING_CITY, null),
      benefit(TOWING_OUTSIDE, null, { freeKm: 20 }),
      benefit(COURTESY_CAR, null, { discountBp: 2_000 }),
      benefit(RENTAL, null, { discountBp: 1_500 }),
      benefit(PICK_UP, null),
      benefit(CLAIM_HANDLING, null),
    ],
    GOLD: [
      benefit(INSPECTION, null),
      benefit(CAR_WASH, 30),
      benefit(ALIGNMENT, 2),
      benefit(TOWING_CITY, null),
      benefit(TOWING_OUTSIDE, null, { freeKm: 100 }),
      benefit(COURTESY_CAR, null, { discountBp: 10_000 }),
      benefit(RENTAL, null, { discountBp: 3_000 }),
      benefit(PICK_UP, null),
      benefit(CLAIM_HANDLING, null),
      benefit(ACCIDENT_INSURANCE, 1),
    ],
  }),
};
