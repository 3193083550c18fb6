import { formatMoney, money } from '@autoclub/domain-kit';
import type { WayIn } from './way-in';

/** BASIC comes as a gift with a car bought at the dealer (rulebook MEM-03). */
export const giftWithCar: WayIn = {
  code: 'GIFT_WITH_CAR',
  ruleId: 'MEM-03',
  sentence: 'The card is a gift with a car bought at the dealer; nothing is paid for it.',
  isForJoining: true,
  obstacles(tier, { hasCarBoughtHere, feePaid }) {
    if (!tier.isGiftWithCar)
      return [{ code: 'WAY_IN_NOT_OPEN', field: ['wayIn'], facts: { tier: tier.code, wayIn: this.code } }];
    if (!hasCarBoughtHere) return [{ code: 'NO_CAR_BOUGHT_HERE', field: ['wayIn'] }];
    if (feePaid.amountMinor === 0) return [];
    const facts = { expected: formatMoney(money(0)), got: formatMoney(feePaid) };
    return [{ code: 'FEE_DIFFERS', field: ['feePaid'], facts }];
  },
};
