import type { z } from 'zod';
import {
  choiceOf,
  code,
  codes,
  listOf,
  money,
  months,
  orNone,
  share,
  text,
  yesNo,
} from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const definitions = listOf(['券的定义', 'Definitions of coupons'], {
  code: code(['券代码', 'Code of the coupon']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  kind: choiceOf(
    ['券的种类', 'Kind of the coupon'],
    [
      'MONEY_OFF_INSURANCE_RENEWAL',
      'MONEY_OFF_BOUTIQUE',
      'FREE_SERVICE',
      'LABOUR_DISCOUNT',
      'CAR_PURCHASE_REFERRAL_FUND',
      'PREMIUM_BACK',
    ],
  ),
  worthMinor: money(['标明价值', 'Declared worth']),
  discountBp: orNone(share(['折扣或返还比例上限', 'Share of a discount, the most that is given back'])),
  leastDiscountBp: orNone(share(['返还比例下限', 'The least share that is given back'])),
  serviceCode: orNone(code(['免费服务代码', 'Code of the service that is free'])),
  validMonths: months(['有效月数', 'Months it is valid'], { min: 1, max: 120 }),
  isTransferable: yesNo(['是否可转让', 'Whether it can be handed on']),
  bearingDepartment: code(['承担部门', 'Department that bears it']),
});

const packs = listOf(['礼包', 'Packs of coupons'], {
  code: code(['礼包代码', 'Code of the pack']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  couponCodes: codes(['所含券的代码', 'Codes of the coupons in it']),
});

type Definition = z.output<typeof definitions.schema>[number];
type Names = readonly [code: string, nameZh: string, nameEn: string];

/** What most coupons are: for a year, not to be handed on, borne by the club (rulebook SVC-07, D). */
const usual = {
  discountBp: null,
  leastDiscountBp: null,
  serviceCode: null,
  validMonths: 12,
  isTransferable: false,
  bearingDepartment: 'CLUB',
};

function coupon(
  [name, nameZh, nameEn]: Names,
  kind: Definition['kind'],
  worthMinor: number,
  extra: Partial<Definition> = {},
): Definition {
  return { ...usual, code: name, nameZh, nameEn, kind, worthMinor, ...extra };
}

const freeService = (names: Names, worthMinor: number, serviceCode: string = names[0]): Definition =>
  coupon(names, 'FREE_SERVICE', worthMinor, { serviceCode, bearingDepartment: 'SERVICE' });

const referralFund = (names: Names, worthMinor: number): Definition =>
  coupon(names, 'CAR_PURCHASE_REFERRAL_FUND', worthMinor, {
    isTransferable: true,
    bearingDepartment: 'SALES',
  });

/** Gift cards and coupons (rulebook SVC-07); worth that the rulebook leaves open is a default. */
export const coupons = {
  couponDefinitions: parameter(definitions, [
    coupon(
      ['INSURANCE_100', '续保抵用券', 'Off the insurance renewal'],
      'MONEY_OFF_INSURANCE_RENEWAL',
      10_000,
    ),
    coupon(
      ['INSURANCE_200', '续保贵宾抵用券', 'Off the insurance renewal, double'],
      'MONEY_OFF_INSURANCE_RENEWAL',
      20_000,
    ),
    coupon(
      ['INSURANCE_300', '续保尊享抵用券', 'Off the insurance renewal, triple'],
      'MONEY_OFF_INSURANCE_RENEWAL',
      30_000,
    ),
    coupon(['BOUTIQUE_50', '精品抵用券', 'Off the boutique'], 'MONEY_OFF_BOUTIQUE', 5_000),
    coupon(['BOUTIQUE_300', '精品礼券', 'Gift from the boutique'], 'MONEY_OFF_BOUTIQUE', 30_000),
    coupon(['BOUTIQUE_400', '精品大礼券', 'Large gift from the boutique'], 'MONEY_OFF_BOUTIQUE', 40_000),
    coupon(['BOUTIQUE_700', '精品豪礼券', 'Largest gift from the boutique'], 'MONEY_OFF_BOUTIQUE', 70_000),
    referralFund(['REFERRAL_FUND_500', '购车推荐基金', 'Car-purchase referral fund'], 50_000),
    referralFund(['REFERRAL_FUND_1000', '购车推荐基金大礼', 'Car-purchase referral fund, double'], 100_000),
    freeService(['WHEEL_ALIGNMENT', '免费四轮定位', 'Free four-wheel alignment'], 40_000),
    freeService(['VALVE_CLEANING', '免费气门清洗', 'Free valve cleaning'], 11_800),
    freeService(['INTERIOR_CLEANING', '免费内饰清洗', 'Free interior cleaning'], 20_000),
    freeService(['POLISH_AND_WAX', '免费抛光打蜡', 'Free polish and wax'], 40_000),
    freeService(['ACCIDENT_TOW_50', '免费事故拖车', 'Free accident tow'], 50_000, 'ACCIDENT_TOW'),
    freeService(['ACCIDENT_TOW_100', '免费远程事故拖车', 'Free accident tow, far'], 100_000, 'ACCIDENT_TOW'),
    freeService(
      ['FREE_MAINTENANCE', '免费定期保养', 'Free periodic maintenance'],
      50_000,
      'PERIODIC_MAINTENANCE',
    ),
    coupon(['FIRST_VISIT_LABOUR', '首次进店工时优惠', 'First visit: off the labour'], 'LABOUR_DISCOUNT', 0, {
      discountBp: 3_000,
      bearingDepartment: 'SERVICE',
    }),
    coupon(
      ['FIRST_VISIT_PREMIUM', '首次投保返还', 'First visit: part of a premium back'],
      'PREMIUM_BACK',
      0,
      {
        discountBp: 1_500,
        leastDiscountBp: 1_000,
      },
    ),
  ]),
  couponPacks: parameter(packs, [
    {
      code: 'NEW_CAR_THANK_YOU',
      nameZh: '新车感谢礼',
      nameEn: 'New-car thank-you',
      couponCodes: ['REFERRAL_FUND_1000'],
    },
    {
      code: 'COMPLAINT_COMFORT',
      nameZh: '投诉安抚礼',
      nameEn: 'Complaint comfort',
      couponCodes: ['WHEEL_ALIGNMENT', 'INSURANCE_100', 'REFERRAL_FUND_500'],
    },
    {
      code: 'LOST_CUSTOMER_CALL_BACK',
      nameZh: '流失客户召回礼',
      nameEn: 'Lost-customer call-back',
      couponCodes: ['INSURANCE_200', 'VALVE_CLEANING'],
    },
    {
      code: 'LOYAL_FEEDBACK',
      nameZh: '忠诚客户回馈礼',
      nameEn: 'Loyal feedback',
      couponCodes: ['FREE_MAINTENANCE'],
    },
    {
      code: 'FIRST_VISIT',
      nameZh: '外部车辆首次进店礼',
      nameEn: 'First visit of an outside car',
      couponCodes: ['FIRST_VISIT_LABOUR', 'FIRST_VISIT_PREMIUM'],
    },
  ]),
  referralServices: parameter(
    codes(['推荐成功可选的免费服务', 'Free services to choose from after a referral']),
    ['WHEEL_ALIGNMENT', 'VALVE_CLEANING', 'INTERIOR_CLEANING'],
  ),
  redeemedServiceValidMonths: parameter(
    months(['积分兑换服务的有效月数', 'Months a service paid with points is valid'], { min: 1, max: 120 }),
    12,
  ),
};
