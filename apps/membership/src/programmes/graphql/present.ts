import { formatRate, money } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { EntitlementDefinition } from '@autoclub/programme-config';
import { parametersOf, tiersOf, type ProgrammeView } from '../application/programme-of';
import type { Programme, ProgrammeBenefit, ProgrammeParameter, ProgrammeTier } from './programme.type';

export function presentProgramme(view: ProgrammeView): Programme {
  return { version: view.version, onDay: view.onDay, view };
}

export function presentTiers(programme: ProgrammeView): ProgrammeTier[] {
  return tiersOf(programme).map((view) => {
    const { code, rank, validYears, feeMinor, pointsThreshold } = view.tier;
    const fee = feeMinor === null ? null : presentMoney(money(feeMinor, programme.dealer.currencyCode));
    return {
      code,
      rank,
      validYears,
      fee,
      pointsThreshold,
      labourDiscountRate: formatRate(view.labourDiscountBp),
      view,
    };
  });
}

export function presentBenefit(benefit: EntitlementDefinition): ProgrammeBenefit {
  const { code, nameZh, nameEn, count, freeKm, discountBp } = benefit;
  return {
    code,
    grantedCount: count,
    freeKilometres: freeKm ?? null,
    discountRate: discountBp === undefined ? null : formatRate(discountBp),
    names: { nameZh, nameEn },
  };
}

export function presentParameters(programme: ProgrammeView): ProgrammeParameter[] {
  return parametersOf(programme).map((view) => ({ path: view.path, value: view.value, view }));
}
