import { localDate } from '@autoclub/domain-kit';
import type { EntitlementDefinition, ProgrammeValues } from './programme-values';
import type { ProgrammeVersion } from './programme-version';

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
  [code, nameZh, nameEn]: Names,
  count: number | null,
  extra: Pick<EntitlementDefinition, 'freeKm' | 'discountBp'> = {},
): EntitlementDefinition {
  return { code, nameZh, nameEn, count, ...extra };
}

const values: ProgrammeValues = {
  membership: {
    tiers: [
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
    ],
    upgradeReversalDays: 30,
  },
  points: {
    repairStepMinor: 5_000,
    repairPointsPerStep: 1,
    repairLineKinds: ['LABOUR', 'PART', 'OTHER'],
    insuranceStepMinor: 30_000,
    insurancePointsPerStep: 1,
    activityPoints: 5,
    referralPoints: 50,
    lotLifeMonths: null,
  },
  service: {
    labourDiscountBp: { BASIC: 500, SILVER: 1_000, GOLD: 2_000 },
    entitlements: {
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
    },
  },
  activities: { quietFrom: '21:00', quietTo: '09:00', messagesPerWeek: 3, noticeWithinDays: 2 },
  analytics: {
    loyal: { spendMinor: 400_000, visits: 4 },
    fairlyLoyal: { spendMinor: 200_000, visits: 2 },
    inactiveMonths: 3,
    lostMonths: 6,
    newCarMonths: 6,
    frequencyA: 4,
    frequencyB: 2,
    potentialAMonths: 12,
    plannedMixBp: { loyal: 5_000, general: 3_000, inactive: 1_500, lost: 500 },
    suppressBelow: 5,
  },
};

/**
 * The OEM's default programme: every number of the rulebook and every default it marks with D (rulebook MEM-02,
 * MEM-03, PTS-02, SVC-02, SVC-04, ACT-08, ANA-01, ANA-02). In force since before any fact the platform can receive.
 */
export const defaultProgramme: ProgrammeVersion & { readonly values: ProgrammeValues } = {
  id: 'default@1',
  level: 'OEM',
  scopeId: null,
  effectiveFrom: localDate('2000-01-01'),
  values,
};
