import { addDays, businessDayOf, systemClock } from '@autoclub/domain-kit';
import { type Desk, until } from './desk';

/** A member with points to spend. */
export interface Saver {
  readonly membershipId: string;
  readonly customerId: string;
  readonly available: number;
}

const SAVERS = `query {
  memberships(first: 100, filter: { status: ACTIVE }) {
    nodes { id validity { to } customer { id } pointsAccount { balance { available } } }
  }
}`;
/** So many points each of the steps below may need. */
export const ENOUGH = 80;

/** The members of a dealer whose card is in force, those with the most points first. */
export async function membersAt({ graph }: Desk): Promise<Saver[]> {
  interface Found {
    readonly memberships: {
      readonly nodes: readonly {
        readonly id: string;
        readonly validity: { readonly to: string } | null;
        readonly customer: { readonly id: string };
        readonly pointsAccount: { readonly balance: { readonly available: number } } | null;
      }[];
    };
  }
  const { memberships } = await graph<Found>(SAVERS, {});
  const tomorrow = addDays(businessDayOf(systemClock(), 'Asia/Shanghai'), 1);
  return memberships.nodes
    .filter(({ validity }) => validity !== null && validity.to > tomorrow)
    .map(({ id, customer, pointsAccount }) => ({
      membershipId: id,
      customerId: customer.id,
      available: pointsAccount?.balance.available ?? 0,
    }))
    .sort((a, b) => b.available - a.available || a.membershipId.localeCompare(b.membershipId));
}

const ITEMS = [
  [
    'CAP',
    '车主帽',
    'Cap',
    [
      ['CAP-R', '红', 'Red', 30],
      ['CAP-B', '蓝', 'Blue', 30],
    ],
  ],
  ['MUG', '保温杯', 'Travel mug', [['MUG-S', '钢色', 'Steel', 60]]],
  ['MODEL', '车模', 'Model car', [['MODEL-18', '1:18', '1:18', 400]]],
] as const;

/** What the boutique has on its shelves; of the last variant nothing is left. */
export async function fillBoutique(desk: Desk): Promise<void> {
  for (const [code, nameZh, nameEn, variants] of ITEMS) {
    const rows = variants.map(([sku, zh, en, points]) => ({ sku, nameZh: zh, nameEn: en, points }));
    await desk.give('boutiqueItemOffer', { code, nameZh, nameEn, variants: rows }, 'boutiqueItem { id }');
    for (const { sku, points } of rows)
      if (points < 400) await desk.give('boutiqueStockChange', { sku, change: 20 }, 'boutiqueItem { id }');
  }
}

/** Holds points and waits until the giver has decided. */
export async function redeem(
  desk: Desk,
  membershipId: string,
  target: object,
  points?: number,
): Promise<string> {
  const id = await reserve(desk, membershipId, target, points);
  await until(async () => {
    const query = 'query ($id: ID!) { pointsRedemption(id: $id) { status } }';
    const found = await desk.graph<{ pointsRedemption: { status: string } | null }>(query, { id });
    return found.pointsRedemption?.status === 'RESERVED' ? undefined : id;
  });
  return id;
}

async function reserve(desk: Desk, membershipId: string, target: object, points?: number): Promise<string> {
  const input = { membershipId, target, ...(points !== undefined && { points }) };
  type Shown = { redemption: { id: string } };
  return (await desk.give<Shown>('pointsRedeem', input, 'redemption { id }')).redemption.id;
}

const COUPON = { type: 'COUPON', code: 'BOUTIQUE_50' };

/** Each way a redemption can go: given, paid for an order, taken back, refused, picked up, given up. */
export async function spendAt(desk: Desk, savers: readonly Saver[]): Promise<void> {
  const [first, second, third] = savers;
  if (!first || !second || !third) return;
  await Promise.all([
    redeem(desk, first.membershipId, COUPON, 50).then(() => payOrder(desk, first)),
    takeBack(desk, second),
    redeem(desk, second.membershipId, { type: 'COUPON', code: 'NOT_OFFERED' }, 10),
    pickUp(desk, third),
  ]);
}

async function takeBack(desk: Desk, { membershipId }: Saver): Promise<void> {
  const redemptionId = await redeem(desk, membershipId, COUPON, 50);
  const reversal = { redemptionId, reasonCode: 'CUSTOMER_CHANGED_MIND' };
  await desk.give('pointsRedemptionReverse', reversal, 'redemption { id }');
}

/** One cap is handed over, another is given up. */
async function pickUp(desk: Desk, { membershipId }: Saver): Promise<void> {
  const [taken, other] = [
    await reserve(desk, membershipId, { type: 'BOUTIQUE_ITEM', code: 'CAP-R' }),
    await reserve(desk, membershipId, { type: 'BOUTIQUE_ITEM', code: 'CAP-B' }),
  ];
  type Shown = { redemption: { pickUp: { id: string } } };
  const confirmed = { redemptionId: taken };
  const { redemption } = await desk.give<Shown>(
    'pointsRedemptionConfirm',
    confirmed,
    'redemption { pickUp { id } }',
  );
  await desk.give('boutiquePickUpHandOver', { pickUpId: redemption.pickUp.id }, 'pickUp { id }');
  await desk.give('pointsRedemptionCancel', { redemptionId: other }, 'redemption { id }');
}

/** Ten points go into the latest order that the customer has paid enough for. */
async function payOrder(desk: Desk, { customerId, membershipId }: Saver): Promise<void> {
  interface Order {
    readonly id: string;
    readonly totals: { readonly customerPayableAmount: { readonly amount: string } };
  }
  interface Found {
    readonly customer: { readonly repairOrders: { readonly nodes: readonly Order[] } } | null;
  }
  const query = `query ($id: ID!) {
    customer(id: $id) { repairOrders(first: 20) { nodes { id totals { customerPayableAmount { amount } } } } }
  }`;
  const { customer } = await desk.graph<Found>(query, { id: customerId });
  const isEnough = ({ totals }: Order) => Number(totals.customerPayableAmount.amount) >= 20;
  const repairOrderId = customer?.repairOrders.nodes.find(isEnough)?.id;
  if (repairOrderId) await redeem(desk, membershipId, { type: 'ORDER_PAYMENT', repairOrderId }, 10);
}

/** Adjusted by one person, and above the limit decided by a second one or still waiting (rulebook PTS-08). */
export async function adjustAt(desk: Desk, second: Desk, savers: readonly Saver[]): Promise<void> {
  const [first, other, third] = savers;
  if (!first || !other || !third) return;
  const ask = async (membershipId: string, points: number, reason: string) => {
    type Shown = { adjustment: { id: string } };
    const input = { membershipId, points, reason };
    return (await desk.give<Shown>('pointsAdjust', input, 'adjustment { id }')).adjustment.id;
  };
  await ask(first.membershipId, 20, '维修等候时间过长，补偿积分');
  await ask(first.membershipId, -5, '更正误记积分');
  const approved = await ask(other.membershipId, 600, '老客户十周年答谢');
  await second.give('pointsAdjustmentApprove', { adjustmentId: approved }, 'adjustment { id }');
  await ask(third.membershipId, 800, '置换活动补录，待复核');
}

/** Points go to a card of the next dealer and are spent there, for the clearing of the month (rulebook PTS-13). */
export async function spendElsewhere(
  home: Desk,
  from: Saver | undefined,
  there: { readonly desk: Desk; readonly dealerId: string; readonly card: Saver | undefined },
): Promise<void> {
  if (!from || !there.card) return;
  const { membershipId: toMembershipId } = there.card;
  const input = { membershipId: from.membershipId, toDealerId: there.dealerId, toMembershipId, points: 20 };
  const { pass } = await home.give<{ pass: { id: string } }>('pointsPassOn', input, 'pass { id }');
  await until(async () => {
    const query = 'query ($id: ID!) { pointsPass(id: $id) { status } }';
    const found = await home.graph<{ pointsPass: { status: string } | null }>(query, { id: pass.id });
    return found.pointsPass?.status === 'UNDER_WAY' ? undefined : true;
  });
  await redeem(there.desk, toMembershipId, COUPON, 20);
}
