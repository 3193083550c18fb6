import { notOpenFacts, risingRefusals, type RisingWay } from './way-in';

/** Points on the card open SILVER (100) and GOLD (200); the qualifying counter decides (rulebook MEM-03, MEM-04). */
export const points: RisingWay = {
  code: 'POINTS',
  ruleId: 'MEM-03',
  sentence: "The qualifying points of the membership reach the tier's threshold.",
  isForJoining: false,
  leadsInto: (tier) => tier.pointsThreshold !== null,
  obstacles(tier, { qualifyingPoints }) {
    if (tier.pointsThreshold === null)
      return [risingRefusals.no('WAY_IN_NOT_OPEN', ['wayIn'], notOpenFacts(tier, this))];
    if (qualifyingPoints >= tier.pointsThreshold) return [];
    const facts = { threshold: tier.pointsThreshold, got: qualifyingPoints };
    return [risingRefusals.no('POINTS_TOO_FEW', ['wayIn'], facts)];
  },
};
