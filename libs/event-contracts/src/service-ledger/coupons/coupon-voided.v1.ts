import { defineEvent } from '../../define-event';
import { businessDay, code, id } from '../../fields';
import { couponState, exampleCoupon } from './coupon';

export const couponVoided = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'coupon',
  name: 'coupon-voided',
  version: 1,
  key: 'couponId',
  summary:
    'A coupon is void: taken back by hand, or because what it was issued for was reversed or came too late (rulebook SVC-07, PTS-07).',
  schema: couponState.extend({
    voidedOn: businessDay,
    reasonCode: code,
    voidedBy: id('stf').nullable(),
  }),
  example: {
    ...exampleCoupon,
    status: 'VOID' as const,
    voidedOn: '2026-11-22',
    reasonCode: 'REDEMPTION_TIMED_OUT',
    voidedBy: null,
  },
});
