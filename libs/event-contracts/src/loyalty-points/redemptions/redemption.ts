import { z } from 'zod';
import { cny, exampleId, exampleMember } from '../../examples';
import { balanceAfter, businessDay, code, count, id, instant, money, ofMember, points } from '../../fields';

/** What points are spent on (rulebook PTS-07). */
export const redemptionTarget = z.object({
  type: z
    .enum(['COUPON', 'SERVICE', 'BOUTIQUE_ITEM', 'ORDER_PAYMENT', 'FEE_OFFSET'])
    .describe(
      'Who does its part: service-ledger for COUPON, SERVICE and ORDER_PAYMENT, loyalty-points for BOUTIQUE_ITEM, membership for FEE_OFFSET',
    ),
  code: code.nullable().describe('Catalogue code of the kind of coupon, the service or the item'),
  quantity: count.min(1),
  vehicleId: id('veh').nullable().describe('The vehicle a service is for'),
  repairOrderId: id('ror').nullable().describe('The order that is paid in part'),
});

/** The whole redemption after the fact, so that a consumer needs no earlier event. */
export const redemptionState = z.object({
  redemptionId: id('rdm'),
  ...ofMember,
  accountId: id('pac'),
  status: z.enum(['RESERVED', 'CONFIRMED', 'RELEASED', 'REVERSED']),
  target: redemptionTarget,
  points: points.min(1).describe('Held while reserved, spent once confirmed'),
  worthAmount: money.describe('What the points are worth in this category'),
  funding: z
    .array(z.object({ dealerId: id('dlr'), points: points.min(1), worthAmount: money }))
    .describe('The dealers that granted the points, by the lots they come from (rulebook PTS-13)'),
  requestedBy: id('stf').nullable().describe('The member of staff; null: the member, or a system'),
  reservedAt: instant,
  reservedOn: businessDay,
  expiresAt: instant.describe("Time-out by the dealer's clock: unconfirmed points are released then"),
  balance: balanceAfter.describe('The account after this fact'),
});

export const exampleRedemption: z.output<typeof redemptionState> = {
  redemptionId: exampleId('rdm'),
  ...exampleMember,
  accountId: exampleId('pac'),
  status: 'RESERVED',
  target: { type: 'COUPON', code: 'BOUTIQUE_50', quantity: 1, vehicleId: null, repairOrderId: null },
  points: 50,
  worthAmount: cny('50.00'),
  funding: [{ dealerId: exampleId('dlr'), points: 50, worthAmount: cny('50.00') }],
  requestedBy: exampleId('stf'),
  reservedAt: '2026-11-21T06:00:00.000Z',
  reservedOn: '2026-11-21',
  expiresAt: '2026-11-21T06:15:00.000Z',
  balance: { available: 51, held: 50, total: 101 },
};
