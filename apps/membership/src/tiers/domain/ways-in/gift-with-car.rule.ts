import { money } from '@autoclub/domain-kit';
import { joiningRefusals, notOpenFacts, type JoiningWay } from './way-in';

/** BASIC comes as a gift with a car bought at the dealer (rulebook MEM-03). */
export const giftWithCar: JoiningWay = {
  code: 'GIFT_WITH_CAR',
  ruleId: 'MEM-03',
  sentence: 'The card is a gift with a car bought at the dealer; nothing is paid for it.',
  leadsInto: (tier) => tier.isGiftWithCar,
  obstacles(tier, { hasCarBoughtHere, feePaid }) {
    if (!tier.isGiftWithCar)
      return [
        joiningRefusals.no('WAY_IN_NOT_OPEN', ['wayIn'], notOpenFacts(tier, { code: 'GIFT_WITH_CAR' })),
      ];
    if (!hasCarBoughtHere) return [joiningRefusals.no('NO_CAR_BOUGHT_HERE', ['wayIn'])];
    if (feePaid.amountMinor === 0) return [];
    const facts = { expected: money(0), got: feePaid };
    return [joiningRefusals.no('FEE_DIFFERS', ['feePaid'], facts)];
  },
};
