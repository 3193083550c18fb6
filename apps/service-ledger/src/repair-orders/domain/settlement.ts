import {
  accepted,
  businessDayOf,
  type IdSource,
  type LocalDate,
  money,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { type Coupon, type IntendedUse, usedCoupon } from '../../coupons';
import { holderOn, judgeRevision, warningsOf } from '../../documents';
import { couponFaults, leftOutFaults } from './coupon-faults';
import { owedInMoney } from './points-payment';
import { discountFaults, type PricedOrder, priceOrder } from './price-order';
import { carryRefunds } from './refund-carry';
import { type SettleRefusal, settleRefusals } from './refusals';
import type { OrderLine, RepairOrder } from './repair-order';
import type { SettlementDraft, SettlementPremises } from './settlement-draft';
import { datingRefusals, settlementRefusals } from './settlement-refusals';

/** What the use of a coupon on an order refers to. */
const ORDER = 'REPAIR_ORDER';

/** What a delivery did to the ledger. */
export interface Settlement {
  readonly change: 'SETTLED' | 'AMENDED' | 'UNCHANGED';
  readonly order: RepairOrder;
  /** Coupons as this delivery left them; only those that changed. */
  readonly coupons: readonly Coupon[];
}

export interface DecisionContext {
  readonly now: Date;
  readonly ids: IdSource;
  readonly traceId: string;
}

/**
 * Judges one delivery of a repair order (rulebook SVC-01, SVC-02, CONV-5). Everything it needs is loaded
 * already; it writes nothing.
 */
export function decideSettlement(
  draft: SettlementDraft,
  premises: SettlementPremises,
  context: DecisionContext,
): Outcome<Settlement, SettleRefusal> {
  const { known } = premises;
  const verdict = judgeRevision(known, draft);
  if (verdict === 'UNCHANGED' && known) return accepted({ change: 'UNCHANGED', order: known, coupons: [] });
  if (verdict === 'OUTDATED' && known)
    return refused(settleRefusals.no('REVISION_OUTDATED', ['revision'], { revision: known.revision }));
  if (verdict === 'CONTRADICTION') return refused(contradiction(draft));
  return enterOrAmend(draft, premises, context);
}

function contradiction(draft: SettlementDraft): SettleRefusal {
  return draft.externalRef
    ? settleRefusals.no('DUPLICATE_EXTERNAL_NUMBER', ['externalRef'], { number: draft.externalRef.number })
    : settleRefusals.no('RO_NUMBER_TAKEN', ['roNumber'], { number: draft.roNumber });
}

function enterOrAmend(
  draft: SettlementDraft,
  premises: SettlementPremises,
  context: DecisionContext,
): Outcome<Settlement, SettleRefusal> {
  const undatable = datingRefusals(draft, premises.dealer);
  if (undatable.length > 0) return refused(...undatable);
  const businessDay = businessDayOf(draft.settledAt, premises.dealer.timeZone);
  const request = { lines: draft.lines, businessDay, approval: draft.approval };
  const priced = priceOrder(request, premises);
  const refusals = [
    ...settlementRefusals(draft, premises, context.now),
    ...discountFaults(priced, request, premises),
    ...couponFaults(draft.lines, premises.coupons, intendedUse(draft, premises, businessDay)),
    ...leftOutFaults(draft.lines, premises.coupons, premises.known?.id),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const vehicleOwnerId = premises.vehicle ? holderOn(premises.vehicle, businessDay) : null;
  const content = {
    ...contentOf(draft, priced, context.ids),
    businessDay,
    vehicleOwnerId,
    warnings: warningsOf(premises.personId ?? draft.customerId, vehicleOwnerId),
    enteredById: premises.actor.staffMemberId,
  };
  const entered = premises.known
    ? amend(premises.known, content)
    : accepted(enter(content, premises, context));
  if (!entered.ok) return entered;
  const { order } = entered.value;
  return accepted({ ...entered.value, coupons: usedOn(order, priced, premises) });
}

/** A coupon may be held for the number of the order, and what the order has used it names again when amended. */
function intendedUse(
  { customerId, vehicleId, roNumber }: SettlementDraft,
  { known }: SettlementPremises,
  day: LocalDate,
): IntendedUse {
  const usedBefore = known ? { type: ORDER, id: known.id } : null;
  return { day, customerId, vehicleId, heldFor: { type: 'RO_NUMBER', id: roNumber }, usedBefore };
}

/** The coupons that took something off, used; one that was no better than the tier stays with the customer. */
function usedOn(
  { id, businessDay, enteredById: usedById }: RepairOrder,
  { couponUses }: PricedOrder,
  { coupons }: SettlementPremises,
): Coupon[] {
  return couponUses.flatMap(({ couponId, amount }) => {
    const coupon = coupons.get(couponId);
    const before = coupon?.use?.amount.amountMinor ?? 0;
    if (!coupon || amount.amountMinor === before) return [];
    return [usedCoupon(coupon, { usedOn: businessDay, amount, usedFor: { type: ORDER, id }, usedById })];
  });
}

/** What an order keeps of its payments, whatever a revision says. */
type PaidBefore = 'paidWithPoints' | 'pointsPayments';

/** What a revision says, beside what an order keeps from its first one. */
type Content = Omit<RepairOrder, 'id' | 'dealerId' | 'status' | 'version' | 'traceId' | PaidBefore>;
type Entered = Omit<Settlement, 'coupons'>;

function enter(
  content: Content,
  { dealer, jobId }: SettlementPremises,
  { ids, traceId }: DecisionContext,
): Entered {
  const order: RepairOrder = {
    ...content,
    id: jobId ?? ids('ror'),
    dealerId: dealer.id,
    status: 'SETTLED',
    paidWithPoints: money(0, content.lines[0]?.list.currency),
    pointsPayments: [],
    version: 1,
    traceId,
  };
  return { change: 'SETTLED', order };
}

/**
 * An amendment takes the new content; money already given back stays given back, on the lines as they are
 * now.
 */
function amend(known: RepairOrder, content: Content): Outcome<Entered, SettleRefusal> {
  const carried = carryRefunds(known, content.lines);
  if (!carried.ok) return carried;
  const { id, dealerId, traceId, paidWithPoints, pointsPayments } = known;
  if (owedInMoney({ lines: carried.value.lines, paidWithPoints }).amountMinor < 0)
    return refused(settleRefusals.no('AMENDMENT_BELOW_POINTS', ['lines'], { paid: paidWithPoints }));
  const version = known.version + 1;
  return accepted({
    change: 'AMENDED',
    order: { ...content, ...carried.value, id, dealerId, paidWithPoints, pointsPayments, version, traceId },
  });
}

function contentOf(
  draft: SettlementDraft,
  priced: PricedOrder,
  ids: IdSource,
): Omit<Content, 'businessDay' | 'vehicleOwnerId' | 'warnings' | 'enteredById'> {
  const { lines: _drafts, approval: _asked, ...reported } = draft;
  const { couponUses: _uses, ...settled } = priced;
  return { ...reported, ...settled, lines: priced.lines.map((line) => entered(line, ids)) };
}

function entered(line: PricedOrder['lines'][number], ids: IdSource): OrderLine {
  return { ...line, id: ids('rol'), refunded: money(0, line.list.currency) };
}
