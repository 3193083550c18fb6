import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, count, id, money } from '../fields';
import { exampleOrder, repairOrderState } from './repair-order';

export const repairOrderRefunded = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'repair-order',
  name: 'repair-order-refunded',
  version: 1,
  key: 'repairOrderId',
  summary: 'Part or all of a settled order was paid back; the order as it remains after all its refunds.',
  schema: repairOrderState.extend({
    refundId: id('rfd'),
    refundedOn: businessDay,
    refundedAmount: money.describe('This refund alone'),
    refundedTotalAmount: money.describe('All refunds of the order together'),
    refundedInPointsAmount: money
      .optional()
      .describe('What of this refund goes back as points, since points had paid it; absent: nothing'),
    pointsPayments: z
      .array(z.object({ redemptionId: id('rdm'), points: count.min(1), returnedPoints: count }))
      .optional()
      .describe(
        'The redemptions that paid a part of the order, each with the points to be back in all (rulebook PTS-07)',
      ),
  }),
  example: {
    ...exampleOrder,
    refundId: 'rfd_01jd0000000000000000000001',
    refundedOn: '2026-11-22',
    refundedAmount: { amount: '130.00', currencyCode: 'CNY' },
    refundedTotalAmount: { amount: '130.00', currencyCode: 'CNY' },
  },
});
