import { explanation } from '@autoclub/rulebook';
import { wayProgress, type RisingWay } from './way-in';

/**
 * New customers referred: a BASIC member needs 2 for SILVER and 4 for GOLD, a SILVER member 2 for GOLD; those that were
 * confirmed since the member has the tier count (rulebook MEM-03).
 */
export const referrals: RisingWay = {
  code: 'REFERRALS',
  ruleId: 'MEM-03',
  sentence: 'A member of the lower tier referred so many new customers since having it.',
  leadsInto: (tier) => (tier.referrals ?? []).length > 0,
  rising: {
    facts: 'REFERRAL',
    progress(tier, { held, known, scheme, day }) {
      const needed = tier.referrals?.find(({ fromTier }) => fromTier === held.tier);
      if (!needed) return undefined;
      const ofTier = known.referrals.filter(
        (referral) => referral.day >= held.inTierFrom && referral.day <= day,
      );
      const [referred, neededPeople] = [ofTier.length, needed.people];
      const isOpen = referred >= neededPeople;
      return wayProgress(isOpen, () => {
        const decided = {
          ruleVersion: scheme.version,
          formula: `${referred} ${isOpen ? '>=' : '<'} ${neededPeople}`,
          inputs: {
            tier: tier.code,
            fromTier: held.tier,
            since: held.inTierFrom,
            referred,
            neededPeople,
            missingPeople: Math.max(0, neededPeople - referred),
          },
          result: tier.code,
        };
        return isOpen
          ? explanation('MEM-03.referrals', decided)
          : explanation('MEM-03.referrals-missing', decided);
      });
    },
  },
};
