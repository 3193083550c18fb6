import { type Explanation, localDate } from '@autoclub/domain-kit';
import type { EarningRecord } from '../application/ports';
import type { EarnsBy } from '../domain/earner';
import type { CarOfDocument, EarningDocument } from '../domain/earning-document';
import type { EarningOutcome } from '../domain/judgement';

/** A row of `earning_document` as the driver gives it. */
export interface EarningDocumentRow {
  dealer_id: string;
  source_type: EarningDocument['type'];
  source_id: string;
  version: number;
  customer_id: string;
  business_day: string;
  facts: EarningDocument['facts'];
  outcome: EarningOutcome;
  points: number;
  membership_id: string | null;
  explanation: Explanation;
  judgement_count: number;
  judged_at: Date;
  judged_on: string;
  posting_count: number;
  first_transaction_id: string | null;
  correlation_id: string;
  causation_id: string;
  vehicle_id: string | null;
  payer_id: string | null;
  earns_by: EarnsBy | null;
  came_under: string | null;
}

/** What of a row says the document itself. */
export type DocumentRow = Pick<
  EarningDocumentRow,
  | 'dealer_id'
  | 'source_type'
  | 'source_id'
  | 'customer_id'
  | 'business_day'
  | 'facts'
  | 'vehicle_id'
  | 'payer_id'
  | 'earns_by'
  | 'came_under'
>;

/** The stored document; its facts were written for its type, so the two belong together. */
export function documentOf(row: DocumentRow): EarningDocument {
  return {
    type: row.source_type,
    id: row.source_id,
    dealerId: row.dealer_id,
    customerId: row.customer_id,
    businessDay: localDate(row.business_day),
    facts: row.facts,
    ...(row.came_under !== null && { cameUnder: row.came_under }),
    ...carOf(row),
  } as EarningDocument;
}

function carOf({ vehicle_id, payer_id, earns_by }: DocumentRow): { car?: CarOfDocument } {
  if (vehicle_id === null || payer_id === null || earns_by === null) return {};
  return { car: { vehicleId: vehicle_id, payerId: payer_id, earnsBy: earns_by } };
}

export function recordOf(row: EarningDocumentRow): EarningRecord {
  return {
    document: documentOf(row),
    version: row.version,
    trace: { correlationId: row.correlation_id, causationId: row.causation_id },
    judgement: {
      outcome: row.outcome,
      points: row.points,
      membershipId: row.membership_id,
      explanation: row.explanation,
    },
    judgementCount: row.judgement_count,
    judgedAt: row.judged_at,
    judgedOn: row.judged_on,
    postingCount: row.posting_count,
    firstTransactionId: row.first_transaction_id,
  };
}

export function rowOfRecord({ document, judgement, trace, ...record }: EarningRecord): EarningDocumentRow {
  return {
    dealer_id: document.dealerId,
    source_type: document.type,
    source_id: document.id,
    version: record.version,
    customer_id: document.customerId,
    business_day: document.businessDay,
    facts: document.facts,
    outcome: judgement.outcome,
    points: judgement.points,
    membership_id: judgement.membershipId,
    explanation: judgement.explanation,
    judgement_count: record.judgementCount,
    judged_at: record.judgedAt,
    judged_on: record.judgedOn,
    posting_count: record.postingCount,
    first_transaction_id: record.firstTransactionId,
    correlation_id: trace.correlationId,
    causation_id: trace.causationId,
    vehicle_id: document.car?.vehicleId ?? null,
    payer_id: document.car?.payerId ?? null,
    earns_by: document.car?.earnsBy ?? null,
    came_under: document.cameUnder ?? null,
  };
}
