import { money } from '@autoclub/domain-kit';
import { joiningRefusals, notOpenFacts, type JoiningWay } from './way-in';

/** A fee opens the tiers that have one: 180.00 BASIC, 280.00 SILVER; GOLD is never for money (rulebook MEM-03). */
export const fee: JoiningWay = {
  code: 'FEE',
  ruleId: 'MEM-03',
  sentence: "The tier's fee was paid in full; a tier without a fee is never for money.",
  isForJoining: true,
  leadsInto: (tier) => tier.feeMinor !== null,
  obstacles(tier, { feePaid }) {
    if (tier.feeMinor === null)
      return [joiningRefusals.no('WAY_IN_NOT_OPEN', ['wayIn'], notOpenFacts(tier, this))];
    if (feePaid.amountMinor === tier.feeMinor) return [];
    const facts = { expected: money(tier.feeMinor), got: feePaid };
    return [joiningRefusals.no('FEE_DIFFERS', ['feePaid'], facts)];
  },
};
