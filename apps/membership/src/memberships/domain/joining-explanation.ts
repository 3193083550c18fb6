import { formatMoney, type Explanation } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { fee, giftWithCar } from '../../tiers';
import type { Card, Membership } from './membership';

/** Why a membership began with its tier (rulebook MEM-03), from what is kept of its joining. */
export function joiningExplanation(
  { wayIn, feePaid }: Membership,
  { joinedTier: tier, activatedOn }: Card,
  ruleVersion: string,
): Explanation {
  const common = { ruleVersion, result: tier };
  if (wayIn === fee.code) {
    const feeAmount = formatMoney(feePaid);
    return explanation('MEM-03.fee', {
      ...common,
      formula: feeAmount,
      inputs: { feeAmount, tier, activatedOn },
    });
  }
  if (wayIn === giftWithCar.code)
    return explanation('MEM-03.gift-with-car', {
      ...common,
      formula: tier,
      inputs: { giftTier: tier, activatedOn },
    });
  return explanation('MEM-03.joined', { ...common, formula: tier, inputs: { wayIn, tier, activatedOn } });
}
