import { coupons } from '../../../../facts';
import { flow } from '../../measure';

/** What coupons were worth to customers when they were used, in minor units (rulebook SVC-07). */
export const couponValue = flow({
  code: 'COUPON_VALUE_MINOR',
  over: coupons,
  day: 'usedOn',
  dimension: null,
  amount: { sumOf: 'usedMinor' },
  only: null,
  persons: { over: coupons, column: 'customerId', day: 'usedOn', dimension: null, only: null },
});
