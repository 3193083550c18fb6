import { z } from 'zod';
import { businessDay, code, id, instant, ofMember, reference } from './fields';

/** Who asked, as the reservation said (rulebook PTS-07). */
const answered = {
  redemptionId: id('rdm'),
  ...ofMember,
  targetType: z.enum(['COUPON', 'SERVICE', 'BOUTIQUE_ITEM', 'ORDER_PAYMENT', 'FEE_OFFSET']),
};

/** What the points were held for has been given. */
export const fulfilledAnswer = z.object({
  ...answered,
  fulfilment: reference.describe('What was given: COUPON, ENTITLEMENT_USE, REPAIR_ORDER or MEMBERSHIP'),
  fulfilledAt: instant,
  fulfilledOn: businessDay,
});

/** It cannot be given. */
export const refusedAnswer = z.object({
  ...answered,
  reasonCode: code.describe('The refusal, such as COUPON_KIND_UNKNOWN'),
  refusedAt: instant,
  refusedOn: businessDay,
});
