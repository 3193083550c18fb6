import { exampleId } from '../../examples';
import { defineEvent } from '../../define-event';
import { businessDay, id, instant, reference } from '../../fields';
import { exampleRedemption, redemptionState } from './redemption';

export const redemptionConfirmed = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'redemption',
  name: 'redemption-confirmed',
  version: 1,
  key: 'redemptionId',
  summary: 'What the points were held for has been given, and the points are spent (rulebook PTS-07).',
  schema: redemptionState.extend({
    entryId: id('pte').describe('The entry that took the points'),
    fulfilment: reference.describe(
      'What was given: COUPON, ENTITLEMENT_USE, REPAIR_ORDER, ITEM or MEMBERSHIP',
    ),
    confirmedAt: instant,
    confirmedOn: businessDay,
  }),
  example: {
    ...exampleRedemption,
    status: 'CONFIRMED' as const,
    balance: { available: 51, held: 0, total: 51 },
    entryId: exampleId('pte'),
    fulfilment: { type: 'COUPON', id: exampleId('cpn') },
    confirmedAt: '2026-11-21T06:00:01.000Z',
    confirmedOn: '2026-11-21',
  },
});
