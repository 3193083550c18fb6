import type { TierDefinition } from '@autoclub/programme-config';

/** A tier as far as points open it. */
export type PointsTier = Pick<TierDefinition, 'code' | 'rank' | 'pointsThreshold'>;

/** The rank of a tier by its code; the lowest for one that the programme does not have any more. */
export function rankOf(tiers: readonly PointsTier[], code: string): number {
  return tiers.find((tier) => tier.code === code)?.rank ?? 0;
}

/** The highest tier that so many qualifying points open (rulebook MEM-03); undefined: none. */
export function tierOpenedBy(tiers: readonly PointsTier[], qualifyingPoints: number): PointsTier | undefined {
  return tiers
    .filter(({ pointsThreshold }) => pointsThreshold !== null && qualifyingPoints >= pointsThreshold)
    .reduce<PointsTier | undefined>((top, each) => (top && top.rank > each.rank ? top : each), undefined);
}
