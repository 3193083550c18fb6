import { randomBytes } from 'node:crypto';
import { settle, settlementOf, callerFor, castAt, unrefused } from '@autoclub/local-stack';
import type { GraphCaller, Member } from '@autoclub/local-stack';
import { eventually } from '../eventually';
import { dealersOf, house } from '../house';
import { newMember } from '../member';

const REDEEM = `mutation ($input: PointsRedeemInput!) {
  pointsRedeem(input: $input) { redemption { id status points } userErrors { code field message } }
}`;
const REVERSE = `mutation ($input: PointsRedemptionReverseInput!) {
  pointsRedemptionReverse(input: $input) { redemption { id status } userErrors { code field message } }
}`;
const REFUND = `mutation ($input: RepairOrderRefundInput!) {
  repairOrderRefund(input: $input) {
    refund { amount { amount } inPointsAmount { amount } }
    userErrors { code field message }
  }
}`;
/** Both sides of a redemption: where it stands, and what the workshop has given for it. */
const BOTH_SIDES = `query ($id: ID!) {
  pointsRedemption(id: $id) { status refusalCode returnedPoints fulfilment { type } worthAmount { amount } }
  redemptionFulfilment(redemptionId: $id) { status coupon { status } }
}`;
const BALANCE = `query ($id: ID!) {
  customer(id: $id) { membership { pointsAccount { balance { available held total } } } }
}`;

interface Sides {
  readonly pointsRedemption: Record<string, unknown>;
  readonly redemptionFulfilment: Record<string, unknown> | null;
}
interface Owner {
  readonly customer: { membership: { pointsAccount: { balance: Record<string, number> } | null } | null };
}

describe('a redemption through the whole house', () => {
  let system: GraphCaller;
  let manager: GraphCaller;
  let member: Member;

  beforeAll(async () => {
    const stack = house();
    const [dealer] = dealersOf(stack);
    const cast = castAt({ dealerId: dealer.id, regionId: dealer.regionId });
    system = callerFor(stack.gatewayUrl, await stack.tokenFor(cast.dealerSystem));
    manager = callerFor(stack.gatewayUrl, await stack.tokenFor(cast.clubManager));
    member = await newMember(stack, dealer);
    await settle(system, settlementOf(member, 5_000, [{ kind: 'PART', listAmount: '5000.00' }]));
    await seesBalance({ available: 100, held: 0, total: 100 });
  }, 60_000);

  const key = () => randomBytes(8).toString('hex');
  const seesBalance = (expected: object) =>
    eventually(
      () => manager<Owner>(BALANCE, { id: member.customerId }),
      ({ customer }) => expect(customer.membership?.pointsAccount?.balance).toMatchObject(expected),
    );
  const seesBoth = (id: string, points: object, given: object) =>
    eventually(
      () => manager<Sides>(BOTH_SIDES, { id }),
      ({ pointsRedemption, redemptionFulfilment }) =>
        expect({ pointsRedemption, redemptionFulfilment }).toMatchObject({
          pointsRedemption: points,
          redemptionFulfilment: given,
        }),
    );
  const redeem = async (points: number, target: object) => {
    type Answer = { pointsRedeem: { redemption: { id: string; status: string }; userErrors: [] } };
    const input = { idempotencyKey: key(), membershipId: member.membershipId, points, target };
    const { redemption } = unrefused((await manager<Answer>(REDEEM, { input })).pointsRedeem);
    expect(redemption.status).toBe('RESERVED');
    return redemption.id;
  };

  it('PTS-07, SVC-07: reserved, fulfilled by a coupon, taken back: the coupon is void and the points are there', async () => {
    const id = await redeem(50, { type: 'COUPON', code: 'BOUTIQUE_50' });
    await seesBoth(
      id,
      { status: 'CONFIRMED', fulfilment: { type: 'COUPON' }, worthAmount: { amount: '50.00' } },
      { status: 'FULFILLED', coupon: { status: 'ISSUED' } },
    );
    await seesBalance({ available: 50, held: 0, total: 50 });
    const input = { idempotencyKey: key(), redemptionId: id, reasonCode: 'CUSTOMER_CHANGED_MIND' };
    type Answer = { pointsRedemptionReverse: { userErrors: [] } };
    unrefused((await manager<Answer>(REVERSE, { input })).pointsRedemptionReverse);
    await seesBoth(id, { status: 'REVERSED' }, { status: 'TAKEN_BACK', coupon: { status: 'VOID' } });
    await seesBalance({ available: 100, total: 100 });
  });

  it('PTS-07: what the workshop refuses frees the points, and says why', async () => {
    const id = await redeem(50, { type: 'COUPON', code: 'NO_SUCH_COUPON' });
    await seesBoth(
      id,
      { status: 'RELEASED', refusalCode: 'COUPON_KIND_UNKNOWN' },
      { status: 'REFUSED', coupon: null },
    );
    await seesBalance({ available: 100, held: 0 });
  });

  it('PTS-05, PTS-07: of an order paid with 100 points half is refunded: half in points, and the rest earns', async () => {
    const order = settlementOf(member, 6_000, [{ kind: 'PART', listAmount: '1000.00' }]);
    const { repairOrderId } = await settle(system, order);
    await seesBalance({ available: 120 });
    const id = await redeem(100, { type: 'ORDER_PAYMENT', repairOrderId });
    await seesBoth(id, { status: 'CONFIRMED', returnedPoints: 0 }, { status: 'FULFILLED' });
    await seesBalance({ available: 18 });
    const input = {
      idempotencyKey: key(),
      repairOrderId,
      totalAmount: { amount: '500.00', currencyCode: 'CNY' },
      reason: '配件退货',
    };
    type Answer = { repairOrderRefund: { refund: object; userErrors: [] } };
    const { refund } = unrefused((await system<Answer>(REFUND, { input })).repairOrderRefund);
    expect(refund).toEqual({ amount: { amount: '500.00' }, inPointsAmount: { amount: '50.00' } });
    await seesBoth(id, { status: 'CONFIRMED', returnedPoints: 50 }, { status: 'FULFILLED' });
    await seesBalance({ available: 59, held: 0, total: 59 });
  });
});
