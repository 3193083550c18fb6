import { explanation } from '@autoclub/rulebook';
import { wayProgress, type RisingWay } from './way-in';

/** Points on the card open SILVER (100) and GOLD (200); the qualifying counter decides (rulebook MEM-03, MEM-04). */
export const points: RisingWay = {
  code: 'POINTS',
  ruleId: 'MEM-03',
  sentence: "The qualifying points of the membership reach the tier's threshold.",
  leadsInto: (tier) => tier.pointsThreshold !== null,
  rising: {
    facts: 'POINTS_ENTRY',
    progress({ code: tier, pointsThreshold: threshold }, { known, scheme }) {
      if (threshold === null) return undefined;
      const { qualifyingPoints } = known;
      const isOpen = qualifyingPoints >= threshold;
      return wayProgress(isOpen, () => {
        const missingPoints = Math.max(0, threshold - qualifyingPoints);
        const decided = {
          ruleVersion: scheme.version,
          formula: `${qualifyingPoints} ${isOpen ? '>=' : '<'} ${threshold}`,
          inputs: { qualifyingPoints, threshold, missingPoints, tier },
          result: tier,
        };
        return isOpen ? explanation('MEM-03.points', decided) : explanation('MEM-03.points-missing', decided);
      });
    },
  },
};
