import { defineEvent } from '../../define-event';
import { businessDay } from '../../fields';
import { couponState, exampleCoupon } from './coupon';

export const couponExpired = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'coupon',
  name: 'coupon-expired',
  version: 1,
  key: 'couponId',
  summary: 'The validity of a coupon ended before it was used (rulebook SVC-07).',
  schema: couponState.extend({ expiredOn: businessDay }),
  example: { ...exampleCoupon, status: 'EXPIRED' as const, expiredOn: '2027-05-21' },
});
