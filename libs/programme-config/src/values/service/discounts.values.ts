import { byTier, share } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** The member discount of a repair order (rulebook SVC-02). */
export const discounts = {
  labourDiscountBp: parameter(
    byTier(['各卡级工时折扣', 'Discount on labour by tier'], share(['工时折扣', 'Discount on labour'])),
    {
      BASIC: 500,
      SILVER: 1_000,
      GOLD: 2_000,
    },
  ),
};
