import {
  code,
  codes,
  days,
  listOf,
  money,
  orNone,
  points,
  rank,
  text,
  years,
  yesNo,
} from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const tier = {
  code: code(['卡级代码', 'Code of the tier'], 32),
  rank: rank(['卡级顺序', 'Rank of the tier'], { min: 1 }),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  validYears: years(['卡有效期', 'Validity of the card'], { min: 1 }),
  pointsThreshold: orNone(
    points(['升级所需积分，空为不能以积分取得', 'Qualifying points that open it; none: not by points'], {
      min: 1,
    }),
  ),
  feeMinor: orNone(money(['入会费，空为不能付费取得', 'Fee that opens it; none: not for money'])),
  isGiftWithCar: yesNo(['购车赠送', 'Comes as a gift with a car bought here']),
  requiredDocuments: codes(['申请所需材料', 'Documents an application needs']),
};

/** Tiers with their validity and the ways into them that are numbers (rulebook MEM-02, MEM-03, MEM-04). */
export const tiers = {
  tiers: parameter(listOf(['卡级', 'Tiers'], tier, 1), [
    {
      code: 'BASIC',
      rank: 1,
      nameZh: '普通卡',
      nameEn: 'Basic',
      validYears: 2,
      pointsThreshold: null,
      feeMinor: 18_000,
      isGiftWithCar: true,
      requiredDocuments: [
        'PURCHASE_INVOICE',
        'OWNERS_MANUAL',
        'APPLICATION_FORM',
        'INSURANCE_POLICY_IF_INSURED_HERE',
        'IDENTITY_CARD',
        'VEHICLE_LICENCE',
      ],
    },
    {
      code: 'SILVER',
      rank: 2,
      nameZh: '银卡',
      nameEn: 'Silver',
      validYears: 2,
      pointsThreshold: 100,
      feeMinor: 28_000,
      isGiftWithCar: false,
      requiredDocuments: ['APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER', 'VEHICLE_LICENCE', 'IDENTITY_CARD'],
    },
    {
      code: 'GOLD',
      rank: 3,
      nameZh: '金卡',
      nameEn: 'Gold',
      validYears: 3,
      pointsThreshold: 200,
      feeMinor: null,
      isGiftWithCar: false,
      requiredDocuments: [],
    },
  ]),
  upgradeReversalDays: parameter(
    days(['更正后撤回升级的期限', 'How long a correction takes an upgrade back']),
    30,
  ),
};
