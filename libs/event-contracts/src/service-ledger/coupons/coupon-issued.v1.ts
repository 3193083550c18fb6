import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { id } from '../../fields';
import { couponState, exampleCoupon } from './coupon';

export const couponIssued = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'coupon',
  name: 'coupon-issued',
  version: 1,
  key: 'couponId',
  summary:
    'A gift card or coupon was issued to a customer, by a pack, a redemption or by hand (rulebook SVC-07).',
  schema: couponState.extend({ issuedBy: id('stf').nullable() }),
  example: { ...exampleCoupon, issuedBy: exampleId('stf') },
});
