import type { z } from 'zod';
import { choiceOf, code, codes, kilometres, listOf, money, orNone, text } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const packs = listOf(
  ['理赔后续保礼包', 'Packs for a renewal after a claim'],
  {
    code: code(['礼包代码', 'Code of the pack']),
    nameZh: text(['中文名称', 'Name in Chinese']),
    nameEn: text(['英文名称', 'Name in English']),
    upToMinor: orNone(
      money(['理赔维修金额上限（含），空为不限', 'Claim up to, inclusive; none: without limit']),
    ),
    declaredWorthMinor: money(['标明价值', 'Declared worth']),
    choices: listOf(
      ['可选方案', 'What the customer chooses from'],
      {
        choice: choiceOf(['方案', 'Choice'], ['A', 'B', 'C']),
        couponCodes: codes(['所含券的代码', 'Codes of the coupons in it']),
      },
      1,
    ),
    towCouponCode: orNone(code(['事故拖车券代码', 'Coupon of the accident tow'])),
    towFreeKm: orNone(kilometres(['拖车免费公里数', 'Kilometres of the tow that are free'])),
  },
  1,
);

type Choice = z.output<typeof packs.schema>[number]['choices'][number];

const choice = (letter: Choice['choice'], ...couponCodes: string[]): Choice => ({
  choice: letter,
  couponCodes,
});

/** Renewal of insurance that is signed after a claim (rulebook SVC-09); the declared worth is data of its own. */
export const renewalPacks = {
  renewalClaimFromMinor: parameter(
    money(['可签约的理赔维修金额下限', 'Claim from which a pack is offered']),
    500_000,
  ),
  renewalPacks: parameter(packs, [
    {
      code: 'CLAIM_5K_10K',
      nameZh: '理赔续保礼包',
      nameEn: 'Pack after a claim',
      upToMinor: 1_000_000,
      declaredWorthMinor: 80_000,
      choices: [
        choice('A', 'INSURANCE_300', 'WHEEL_ALIGNMENT'),
        choice('B', 'INSURANCE_300', 'INTERIOR_CLEANING'),
      ],
      towCouponCode: null,
      towFreeKm: null,
    },
    {
      code: 'CLAIM_10K_20K',
      nameZh: '理赔续保大礼包',
      nameEn: 'Large pack after a claim',
      upToMinor: 2_000_000,
      declaredWorthMinor: 80_000,
      choices: [choice('A', 'INSURANCE_300', 'POLISH_AND_WAX'), choice('B', 'INSURANCE_300', 'BOUTIQUE_400')],
      towCouponCode: 'ACCIDENT_TOW_50',
      towFreeKm: 50,
    },
    {
      code: 'CLAIM_ABOVE_20K',
      nameZh: '理赔续保豪礼包',
      nameEn: 'Largest pack after a claim',
      upToMinor: null,
      declaredWorthMinor: 100_000,
      choices: [
        choice('A', 'INSURANCE_300', 'INTERIOR_CLEANING', 'BOUTIQUE_300'),
        choice('B', 'INSURANCE_300', 'WHEEL_ALIGNMENT', 'BOUTIQUE_300'),
        choice('C', 'INSURANCE_300', 'BOUTIQUE_700'),
      ],
      towCouponCode: 'ACCIDENT_TOW_100',
      towFreeKm: 100,
    },
  ]),
  renewalPrepaidLeastMinor: parameter(money(['预付次年保费下限', 'The least that is prepaid']), 100_000),
  renewalPrepaidMostMinor: parameter(money(['预付次年保费上限', 'The most that is prepaid']), 300_000),
  renewalRewardMinor: parameter(
    money(['每单服务顾问奖励', 'Reward of the service advisor for each signed order']),
    5_000,
  ),
};
