import type { ProgrammeValues } from './programme-values';

/**
 * What is wrong with the tiers of a programme, as sentences: codes or ranks given twice, thresholds that do not rise
 * with the rank, a tier no way leads into, a tier without discount or entitlements (rulebook CONV-7).
 */
export function tierFaults(values: ProgrammeValues): string[] {
  const tiers = [...values.membership.tiers].sort((a, b) => a.rank - b.rank);
  const faults: string[] = [];
  let highest = 0;
  tiers.forEach((tier, index) => {
    const below = tiers[index - 1];
    if (tiers.some((other) => other !== tier && other.code === tier.code))
      faults.push(`Tier ${tier.code} is given twice.`);
    if (below && below.rank === tier.rank)
      faults.push(`Tiers ${below.code} and ${tier.code} share rank ${tier.rank}.`);
    if (tier.pointsThreshold === null && tier.feeMinor === null && !tier.isGiftWithCar)
      faults.push(`No way leads into tier ${tier.code}.`);
    if (tier.pointsThreshold !== null && tier.pointsThreshold <= highest)
      faults.push(`Tier ${tier.code} needs more points than the tiers below it.`);
    highest = Math.max(highest, tier.pointsThreshold ?? 0);
    if (values.service.labourDiscountBp[tier.code] === undefined)
      faults.push(`Tier ${tier.code} has no labour discount.`);
    if (values.service.entitlements[tier.code] === undefined)
      faults.push(`Tier ${tier.code} has no entitlements.`);
  });
  return [...new Set(faults)];
}
