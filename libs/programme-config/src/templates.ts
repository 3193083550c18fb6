import type { Bilingual } from '@autoclub/domain-kit';
import { defaultValues, type EntitlementDefinition, type ProgrammePart } from './programme-values';

/** A programme a dealer can adopt and then override (rulebook CONV-7). */
export interface ProgrammeTemplate {
  readonly code: string;
  readonly label: Bilingual;
  readonly values: ProgrammePart;
}

/** 20 % off. */
const DISCOUNT_BP = 2_000;

function benefit(
  code: string,
  nameZh: string,
  nameEn: string,
  count: number | null,
  extra: Pick<EntitlementDefinition, 'discountBp'> = {},
): EntitlementDefinition {
  return { code, nameZh, nameEn, count, ...extra };
}

/**
 * The generic offer of the sources, the same for every member: labour and decoration 20 % off, 25 washes, the
 * inspection done for two years (once in each year of a card of two), road fees paid on behalf, towing free inside the
 * ring road.
 */
const GENERIC_BENEFITS: EntitlementDefinition[] = [
  benefit('RESCUE_24H', '24 小时急修', 'Rescue around the clock', null),
  benefit('TOWING_RING_ROAD', '外环线以内拖车', 'Towing inside the ring road', null),
  benefit('ANNUAL_INSPECTION', '免费代理车检', 'Vehicle inspection done for the member', 1),
  benefit('ROAD_FEE_AGENCY', '代缴养路费', 'Road fees paid on behalf of the member', null),
  benefit('CAR_WASH', '免费洗车', 'Car wash', 25),
  benefit('DECORATION', '个性化装潢', 'Decoration', null, { discountBp: DISCOUNT_BP }),
  benefit('CLAIM_HANDLING', '代理保险理赔', 'Insurance claim handling', null),
];

const tierCodes = defaultValues.membership.tiers.map(({ code }) => code);

function forEachTier<Value>(value: Value): Record<string, Value> {
  return Object.fromEntries(tierCodes.map((code) => [code, value]));
}

/** The rulebook's own scheme of tiers, and the generic offer of the sources. */
export const programmeTemplates: readonly ProgrammeTemplate[] = [
  { code: 'TIERED', label: { zh: '分级会员方案', en: 'Tiers with benefits of their own' }, values: {} },
  {
    code: 'GENERIC_OFFER',
    label: { zh: '统一优惠方案', en: 'One offer for every member' },
    values: {
      service: { labourDiscountBp: forEachTier(DISCOUNT_BP), entitlements: forEachTier(GENERIC_BENEFITS) },
    },
  },
];

export function templateOf(code: string): ProgrammeTemplate | undefined {
  return programmeTemplates.find((each) => each.code === code);
}
