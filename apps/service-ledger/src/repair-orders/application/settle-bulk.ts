import {
  accepted,
  commonRefusals,
  DEALER_SYSTEM,
  defineRefusals,
  type Outcome,
  type Refusal,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Coupon } from '../../coupons';
import type { AskedPremises } from '../../documents';
import type { StandingApproval } from '../domain/discount-approval';
import { couponIdsOf, technicianIdsOf } from '../domain/line-pricing';
import type { SettleRefusal } from '../domain/refusals';
import type { RepairOrder } from '../domain/repair-order';
import { decideSettlement, type Settlement } from '../domain/settlement';
import type { SettlementDraft } from '../domain/settlement-draft';
import { OrderPremises } from './order-premises';
import type { SettleManyPorts } from './ports';
import { settlementFacts } from './settlement-facts';
import { readSettlement, type SettlementInput } from './settlement-input';

/** Orders that one call settles at most; longer lists are files. */
export const MOST_SETTLED_AT_ONCE = 100;

export const settleBulkRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ORDERS_MISSING: { zh: '请至少提交一张工单。', en: 'Send at least one order.' },
  TOO_MANY_ORDERS: {
    zh: '一次最多结算 {max} 张工单，更多请上传文件。',
    en: 'At most {max} orders can be settled at once; upload a file for more.',
  },
});

/** What became of one order: settled, amended, known, or refused with its reasons. */
export interface SettledItem {
  readonly repairOrderId: string | null;
  readonly change: Settlement['change'] | null;
  readonly refusals: readonly Refusal[];
}

type ReadOrder = Outcome<SettlementDraft, SettleRefusal>;

/**
 * Settles up to a hundred orders in one transaction (rulebook SVC-22): each is judged as if it had come by itself after
 * the ones before it, good ones are kept, and the statements do not grow with their number.
 */
export const settleBulk = command<SettleManyPorts>()({
  name: 'repairOrderSettleBulk',
  refusals: settleBulkRefusals,
  read({ orders }: { readonly orders: readonly SettlementInput[] }) {
    const { no } = settleBulkRefusals;
    if (orders.length === 0) return refused(no('ORDERS_MISSING', ['orders']));
    if (orders.length > MOST_SETTLED_AT_ONCE)
      return refused(no('TOO_MANY_ORDERS', ['orders'], { max: MOST_SETTLED_AT_ONCE }));
    return accepted(orders.map(readSettlement));
  },
  async work(ports, read: readonly ReadOrder[], caller) {
    const drafts = read.flatMap((each) => (each.ok ? [each.value] : []));
    const found = await ports.premises(askedByAll(drafts));
    const { dealer } = found;
    if (!dealer) return refused(settleBulkRefusals.no('DEALER_NOT_FOUND', []));
    const standing = await standingOf(ports, drafts);
    const jobs = await ports.openJobs(drafts.map(({ roNumber }) => roNumber));
    const coupons = await couponsOf(ports, drafts, found.known);
    const premises = new OrderPremises(dealer, found, ports.discounts, caller, {
      coupons: [],
      jobs,
    });
    const { now, traceId } = caller;
    const settled: Settlement[] = [];
    const items = read.map((each): SettledItem => {
      if (!each.ok) return refusedItem(each.refusals);
      const known = { ...premises.of(each.value), coupons, standing: standing(each.value) };
      const decided = decideSettlement(each.value, known, { now, ids: ports.ids, traceId });
      if (!decided.ok) return refusedItem(decided.refusals);
      const { change, order, coupons: used } = decided.value;
      settled.push(decided.value);
      if (change !== 'UNCHANGED') premises.remember(order);
      for (const coupon of used) coupons.set(coupon.id, coupon);
      return { repairOrderId: order.id, change, refusals: [] };
    });
    const [orders, jobIds] = [newest(settled), new Set(jobs.values())];
    await ports.writeOrders(orders);
    await ports.writeCoupons(lastOf(settled.flatMap((one) => one.coupons)));
    await ports.settleJobs(settled.map(({ order }) => order.id).filter((id) => jobIds.has(id)));
    return accepted({ answer: { items }, facts: settled.flatMap((one) => settlementFacts(one, dealer)) });
  },
});

function refusedItem(refusals: readonly Refusal[]): SettledItem {
  return { repairOrderId: null, change: null, refusals };
}

/** An order that stands twice in one call is written as it is in the end. */
function newest(settled: readonly Settlement[]): RepairOrder[] {
  return lastOf(settled.filter(({ change }) => change !== 'UNCHANGED').map(({ order }) => order));
}

function lastOf<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((each) => [each.id, each])).values()];
}

async function couponsOf(
  ports: SettleManyPorts,
  drafts: readonly SettlementDraft[],
  known: readonly RepairOrder[],
): Promise<Map<string, Coupon>> {
  const used = await ports.lockCouponsOf(known.map(({ id }) => id));
  const named = await ports.lockCoupons([...new Set(drafts.flatMap(({ lines }) => couponIdsOf(lines)))]);
  return new Map([...used, ...named].map((coupon) => [coupon.id, coupon]));
}

/** Looked up for those that ask for a discount and name no approval, all at once. */
async function standingOf(
  ports: SettleManyPorts,
  drafts: readonly SettlementDraft[],
): Promise<(draft: SettlementDraft) => StandingApproval | undefined> {
  const asking = drafts.filter(
    ({ lines, approval }) => !approval && lines.some(({ requestedDiscount }) => requestedDiscount !== null),
  );
  const found =
    asking.length > 0 ? await ports.standingApprovals(asking.map(({ roNumber }) => roNumber)) : [];
  const byOrder = new Map(found.map((each) => [keyOf(each), each]));
  const asked = new Set(asking);
  return (draft) => (asked.has(draft) ? byOrder.get(keyOf(draft)) : undefined);
}

function keyOf({ roNumber, customerId }: Pick<StandingApproval, 'roNumber' | 'customerId'>): string {
  return `${customerId} ${roNumber}`;
}

function askedByAll(drafts: readonly SettlementDraft[]): AskedPremises {
  const ids = (list: readonly (string | null | undefined)[]) =>
    [...new Set(list)].flatMap((id) => (id ? [{ id }] : []));
  return {
    system: DEALER_SYSTEM,
    customers: ids(drafts.map(({ customerId }) => customerId)),
    vehicles: ids(drafts.map(({ vehicleId }) => vehicleId)),
    staff: ids(
      drafts.flatMap(({ serviceAdvisorId, approval, lines }) => [
        serviceAdvisorId,
        approval?.staffMemberId,
        ...technicianIdsOf(lines),
      ]),
    ),
    externalRefs: drafts.flatMap(({ externalRef }) => (externalRef ? [externalRef] : [])),
    documentNumbers: drafts.map(({ roNumber }) => roNumber),
    readings: drafts.flatMap(({ mileageKm, vehicleId, settledAt }) =>
      mileageKm === null ? [] : [{ vehicle: { id: vehicleId }, settledAt }],
    ),
  };
}
