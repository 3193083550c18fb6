import { defineEvent } from '../../define-event';
import { cny, exampleId } from '../../examples';
import { businessDay, id, money, reference } from '../../fields';
import { couponState, exampleCoupon } from './coupon';

export const couponUsed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'coupon',
  name: 'coupon-used',
  version: 1,
  key: 'couponId',
  summary:
    'A coupon was used, with the value the customer had of it and what it was used on (rulebook SVC-07).',
  schema: couponState.extend({
    usedOn: businessDay,
    usedAmount: money.describe('The value the customer had of it'),
    usedFor: reference.describe('REPAIR_ORDER, INSURANCE_POLICY, BOUTIQUE_SALE …'),
    usedBy: id('stf').nullable().describe('The member of staff who accepted it'),
  }),
  example: {
    ...exampleCoupon,
    status: 'USED' as const,
    usedOn: '2026-12-05',
    usedAmount: cny('50.00'),
    usedFor: { type: 'REPAIR_ORDER', id: exampleId('ror') },
    usedBy: exampleId('stf'),
  },
});
