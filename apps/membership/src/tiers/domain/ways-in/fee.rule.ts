import { formatMoney, money } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { joiningRefusals, wayProgress, type JoiningWay, type RisingWay } from './way-in';

/** A fee opens the tiers that have one: 180.00 BASIC, 280.00 SILVER; GOLD is never for money (rulebook MEM-03). */
export const fee: JoiningWay & RisingWay = {
  code: 'FEE',
  ruleId: 'MEM-03',
  sentence: "The tier's fee was paid in full; a tier without a fee is never for money.",
  leadsInto: (tier) => tier.feeMinor !== null,
  obstacles(tier, { feePaid }) {
    if (tier.feeMinor === null)
      return [joiningRefusals.no('NEVER_FOR_MONEY', ['wayIn'], { tier: { code: tier.code } })];
    if (feePaid.amountMinor === tier.feeMinor) return [];
    const facts = { expected: money(tier.feeMinor), got: feePaid };
    return [joiningRefusals.no('FEE_DIFFERS', ['feePaid'], facts)];
  },
  rising: {
    facts: 'FEE',
    progress({ code: tier, feeMinor }, { known, scheme }) {
      if (feeMinor === null) return undefined;
      const isOpen = known.fees.some((paid) => paid.tier === tier);
      return wayProgress(isOpen, () => {
        const feeAmount = formatMoney(money(feeMinor));
        const decided = {
          ruleVersion: scheme.version,
          formula: `${isOpen ? feeAmount : formatMoney(money(0))} ${isOpen ? '>=' : '<'} ${feeAmount}`,
          inputs: { feeAmount, tier },
          result: tier,
        };
        return isOpen ? explanation('MEM-03.fee', decided) : explanation('MEM-03.fee-missing', decided);
      });
    },
  },
};
