import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Coupon } from '../../coupons';
import type { AskedPremises, RecordKey } from '../../documents';
import type { StandingApproval } from '../domain/discount-approval';
import { couponIdsOf, technicianIdsOf } from '../domain/line-pricing';
import { settleRefusals } from '../domain/refusals';
import type { RepairOrder } from '../domain/repair-order';
import { decideSettlement } from '../domain/settlement';
import type { SettlementDraft } from '../domain/settlement-draft';
import { OrderPremises } from './order-premises';
import type { SettlePorts } from './ports';
import { settlementFacts } from './settlement-facts';
import { readSettlement } from './settlement-input';

/**
 * Enters and settles a repair order in one step, or amends it, or recognises it (rulebook SVC-01, CONV-5).
 * Order, lines and the event about them are one transaction.
 */
export const settle = command<SettlePorts>()({
  name: 'repairOrderSettle',
  refusals: settleRefusals,
  read: readSettlement,
  async work(ports, draft, caller) {
    const found = await ports.premises(askedBy(draft));
    const { dealer } = found;
    if (!dealer) return refused(settleRefusals.no('DEALER_NOT_FOUND', []));
    const { now, traceId } = caller;
    const standing = await standingFor(ports, draft);
    const coupons = await couponsFor(ports, draft, found.known);
    const jobs = await ports.openJobs([draft.roNumber]);
    const beforehand = { standing, coupons, jobs };
    const premises = new OrderPremises(dealer, found, ports.discounts, caller, beforehand).of(draft);
    const decided = decideSettlement(draft, premises, { now, ids: ports.ids, traceId });
    if (!decided.ok) return decided;
    const { change, order, coupons: used } = decided.value;
    if (change !== 'UNCHANGED') await ports.writeOrders([order]);
    await ports.writeCoupons(used);
    await ports.settleJobs([...jobs.values()]);
    return accepted({
      answer: { repairOrderId: order.id, change },
      written: order,
      facts: settlementFacts(decided.value, dealer),
    });
  },
});

/** Looked up only where a line names one, or the order was there before. */
async function couponsFor(
  ports: SettlePorts,
  { lines }: SettlementDraft,
  known: readonly RepairOrder[],
): Promise<readonly Coupon[]> {
  const named = await ports.lockCoupons(couponIdsOf(lines));
  return [...(await ports.lockCouponsOf(known.map(({ id }) => id))), ...named];
}

/** Looked up only where a discount is asked for and the document names no approval. */
async function standingFor(
  ports: SettlePorts,
  { lines, approval, roNumber, customerId }: SettlementDraft,
): Promise<StandingApproval | undefined> {
  const isAsked = lines.some(({ requestedDiscount }) => requestedDiscount !== null);
  return isAsked && !approval ? ports.standingApproval(roNumber, customerId) : undefined;
}

function askedBy(draft: SettlementDraft): AskedPremises {
  const vehicle: RecordKey = { id: draft.vehicleId };
  const staffIds = [draft.serviceAdvisorId, draft.approval?.staffMemberId, ...technicianIdsOf(draft.lines)];
  return {
    system: draft.externalRef?.system ?? null,
    customers: [{ id: draft.customerId }],
    vehicles: [vehicle],
    staff: staffIds.flatMap((id) => (id ? [{ id }] : [])),
    externalRefs: draft.externalRef ? [draft.externalRef] : [],
    documentNumbers: [draft.roNumber],
    readings: draft.mileageKm === null ? [] : [{ vehicle, settledAt: draft.settledAt }],
  };
}
