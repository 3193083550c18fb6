import type { Explanation } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { maintenanceOn, type Maintenance } from '../unbroken-maintenance';
import type { Tier, TierScheme } from '../tier';
import { wayProgress, type RisingWay } from './way-in';

/**
 * Two years or 60 000 km of unbroken maintenance at the dealer open SILVER (rulebook MEM-03). It is looked at on
 * request and at the end of the card, so only a review opens the tier (rulebook MEM-04).
 */
export const maintenance: RisingWay = {
  code: 'UNBROKEN_MAINTENANCE',
  ruleId: 'MEM-03',
  sentence:
    'A car was maintained here without a break for the years or the kilometres, whichever come first.',
  leadsInto: (tier) => tier.maintenance !== undefined,
  rising: {
    facts: 'MAINTENANCE_REVIEW',
    progress(tier, { known, scheme }) {
      const { maintenance: needed } = tier;
      if (!needed) return undefined;
      const reviewed = known.reviews.map(({ day, cars }) =>
        maintenanceOn(day, cars, known.orders, needed, scheme),
      );
      const state = reviewed.find(({ is }) => is === 'UNBROKEN') ??
        reviewed.at(-1) ?? { is: 'NO_CAR' as const };
      return wayProgress(state.is === 'UNBROKEN', () => explained(state, needed, tier.code, scheme));
    },
  },
};

function explained(
  state: Maintenance,
  { years, kilometres }: NonNullable<Tier['maintenance']>,
  tier: string,
  { version: ruleVersion, maintenanceGapMonths: gapMonths }: TierScheme,
): Explanation {
  const needs = { years, kilometres, gapMonths, tier };
  const common = { ruleVersion, result: tier };
  if (state.is === 'NO_CAR')
    return explanation('MEM-03.maintenance-no-car', { ...common, formula: '0', inputs: needs });
  if (state.is === 'BROKEN') {
    const { gapFrom, gapTo } = state;
    const formula = `${gapFrom} + ${gapMonths} < ${gapTo}`;
    return explanation('MEM-03.maintenance-broken', {
      ...common,
      formula,
      inputs: { ...needs, gapFrom, gapTo },
    });
  }
  const { purchasedOn, until } = state;
  const decided = {
    ...common,
    formula: `${purchasedOn} - ${until}`,
    inputs: { ...needs, purchasedOn, until },
  };
  return state.is === 'UNBROKEN'
    ? explanation('MEM-03.maintenance', decided)
    : explanation('MEM-03.maintenance-early', decided);
}
