import { explanation } from '@autoclub/rulebook';
import { wayProgress, type RisingWay } from './way-in';

/** A special contribution to the club, which its named approver approved, opens GOLD (rulebook MEM-03). */
export const contribution: RisingWay = {
  code: 'SPECIAL_CONTRIBUTION',
  ruleId: 'MEM-03',
  sentence: 'The named approver approved a special contribution to the club, with its reason.',
  leadsInto: (tier) => tier.isForContribution === true,
  rising: {
    facts: 'SPECIAL_CONTRIBUTION',
    progress(tier, { known, scheme }) {
      if (tier.isForContribution !== true) return undefined;
      const approved = known.contributions.find((each) => each.tier === tier.code);
      const common = { ruleVersion: scheme.version, result: tier.code };
      return wayProgress(approved !== undefined, () =>
        approved
          ? explanation('MEM-03.contribution', {
              ...common,
              formula: '1 >= 1',
              inputs: { tier: tier.code, reason: approved.reason, approvedOn: approved.businessDay },
            })
          : explanation('MEM-03.contribution-missing', {
              ...common,
              formula: '0 < 1',
              inputs: { tier: tier.code },
            }),
      );
    },
  },
};
