import {
  choicesOf,
  code,
  codes,
  days,
  group,
  kilometres,
  listOf,
  money,
  months,
  ofSome,
  orNone,
  people,
  points,
  rank,
  text,
  times,
  years,
  yesNo,
} from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const ORDER_KINDS = [
  'PERIODIC_MAINTENANCE',
  'FIRST_CHECKS',
  'GENERAL_REPAIR',
  'BODY_AND_PAINT',
  'ACCIDENT',
  'WARRANTY_CLAIM',
  'FREE_INSPECTION',
  'PDS',
  'REWORK',
] as const;

const visits = {
  count: times(['进厂次数', 'Visits'], { min: 1 }),
  spendMinor: money(['维修消费额', 'Repair spend']),
};

const maintenance = {
  years: years(['购车后年数', 'Years since the purchase'], { min: 1 }),
  kilometres: kilometres(['行驶公里数', 'Kilometres driven'], { min: 1 }),
};

const referral = {
  fromTier: code(['推荐人的卡级', 'Tier of the referrer'], 32),
  people: people(['推荐新客户数', 'New customers referred'], { min: 1 }),
};

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
  visits: ofSome(group(['进厂与消费条件', 'Visits and repair spend within the window that open it'], visits)),
  maintenance: ofSome(
    group(
      ['连续保养条件，先到者为准', 'Unbroken maintenance that opens it, whichever comes first'],
      maintenance,
    ),
  ),
  referrals: ofSome(listOf(['推荐条件', 'Referrals that open it'], referral, 1)),
  isForContribution: ofSome(yesNo(['对俱乐部的特殊贡献', 'Opens for a special contribution to the club'])),
  requiredDocuments: codes(['申请所需材料', 'Documents an application needs']),
};

/** Tiers with their validity and the ways into them (rulebook MEM-02, MEM-03, MEM-04). */
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
      visits: { count: 5, spendMinor: 300_000 },
      maintenance: { years: 2, kilometres: 60_000 },
      referrals: [{ fromTier: 'BASIC', people: 2 }],
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
      referrals: [
        { fromTier: 'BASIC', people: 4 },
        { fromTier: 'SILVER', people: 2 },
      ],
      isForContribution: true,
      requiredDocuments: [],
    },
  ]),
  upgradeReversalDays: parameter(
    days(['更正后撤回升级的期限', 'How long a correction takes an upgrade back']),
    30,
  ),
  announcementDays: parameter(
    days(['变更须提前告知会员的天数', 'How long before a change applies it is announced to members'], {
      min: 1,
    }),
    1,
  ),
  pilotDealersPerRegion: parameter(
    times(['每个大区的试点店数', 'Dealers of a region that pilot a release'], { min: 1 }),
    2,
  ),
  visitWindowMonths: parameter(
    months(['进厂与消费的统计期', 'Window in which visits and repair spend are counted'], { min: 1 }),
    12,
  ),
  visitExcludedKinds: parameter(
    choicesOf(
      ['不计进厂与消费的工单类别', 'Kinds of order that count neither as visit nor as spend'],
      ORDER_KINDS,
    ),
    ['ACCIDENT'],
  ),
  maintenanceKinds: parameter(
    choicesOf(['视为保养的工单类别', 'Kinds of order that are maintenance'], ORDER_KINDS),
    ['PERIODIC_MAINTENANCE', 'FIRST_CHECKS'],
  ),
  maintenanceGapMonths: parameter(
    months(['两次保养的最长间隔', 'Longest gap between two visits for maintenance'], { min: 1 }),
    12,
  ),
};
