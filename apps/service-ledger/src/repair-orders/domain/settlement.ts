import { accepted, businessDayOf, type IdSource, money, type Outcome, refused } from '@autoclub/domain-kit';
import { holderOn, judgeRevision, warningsOf } from '../../documents';
import { discountFaults, type PricedOrder, priceOrder } from './price-order';
import { carryRefunds } from './refund-carry';
import { type SettleRefusal, settleRefusals } from './refusals';
import type { OrderLine, RepairOrder } from './repair-order';
import type { SettlementDraft, SettlementPremises } from './settlement-draft';
import { datingRefusals, settlementRefusals } from './settlement-refusals';

/** What a delivery did to the ledger. */
export interface Settlement {
  readonly change: 'SETTLED' | 'AMENDED' | 'UNCHANGED';
  readonly order: RepairOrder;
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
  if (verdict === 'UNCHANGED' && known) return accepted({ change: 'UNCHANGED', order: known });
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
  ];
  if (refusals.length > 0) return refused(...refusals);
  const vehicleOwnerId = premises.vehicle ? holderOn(premises.vehicle, businessDay) : null;
  const content = {
    ...contentOf(draft, priced, context.ids),
    businessDay,
    vehicleOwnerId,
    warnings: warningsOf(draft.customerId, vehicleOwnerId),
    enteredById: premises.actor.staffMemberId,
  };
  return premises.known
    ? amend(premises.known, content)
    : accepted(enter(content, premises.dealer.id, context));
}

/** What a revision says, beside what an order keeps from its first one. */
type Content = Omit<RepairOrder, 'id' | 'dealerId' | 'status' | 'version' | 'traceId'>;

function enter(content: Content, dealerId: string, { ids, traceId }: DecisionContext): Settlement {
  const order: RepairOrder = {
    ...content,
    id: ids('ror'),
    dealerId,
    status: 'SETTLED',
    version: 1,
    traceId,
  };
  return { change: 'SETTLED', order };
}

/**
 * An amendment takes the new content; money already given back stays given back, on the lines as they are
 * now.
 */
function amend(known: RepairOrder, content: Content): Outcome<Settlement, SettleRefusal> {
  const carried = carryRefunds(known, content.lines);
  if (!carried.ok) return carried;
  const { id, dealerId, traceId } = known;
  const version = known.version + 1;
  return accepted({
    change: 'AMENDED',
    order: { ...content, ...carried.value, id, dealerId, version, traceId },
  });
}

function contentOf(
  draft: SettlementDraft,
  priced: PricedOrder,
  ids: IdSource,
): Omit<Content, 'businessDay' | 'vehicleOwnerId' | 'warnings' | 'enteredById'> {
  const { lines: _drafts, approval: _asked, ...reported } = draft;
  return { ...reported, ...priced, lines: priced.lines.map((line) => entered(line, ids)) };
}

function entered(line: PricedOrder['lines'][number], ids: IdSource): OrderLine {
  return { ...line, id: ids('rol'), refunded: money(0, line.list.currency) };
}
