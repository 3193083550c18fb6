import { localDate } from '@autoclub/domain-kit';
import { storedDay, storedMoney } from '../../network';
import type { BenefitPromise, PromiseSource, Reference } from '../domain/promise';
import type { PromiseEntity, PromiseSourceRow } from './promise.entity';

/** A promise from its row. */
export function promiseFrom(row: PromiseEntity): BenefitPromise {
  const { id, dealerId, kind, sourceId, customerId, membershipId, benefitCode, state, causeCode } = row;
  const { words, reportedById, version, traceId, madeGoodBy: by, madeGoodOn: on } = row;
  return {
    ...{ id, dealerId, kind, sourceId, customerId, membershipId, benefitCode, state, causeCode },
    ...{ words, reportedById, version, traceId },
    promisedBy: { type: row.promisedByType, id: row.promisedById },
    worth: storedMoney(row.worthMinor, row.currencyCode),
    promisedOn: localDate(row.promisedOn),
    dueOn: storedDay(row.dueOn),
    compensation: referenceFrom(row.compensationType, row.compensationId),
    judgedOn: storedDay(row.judgedOn),
    madeGood:
      by === null || on === null
        ? null
        : { by, reason: row.madeGoodReason, on: localDate(on), byId: row.madeGoodById },
  };
}

/** The row of a promise, by column names. */
export function promiseRow(promise: BenefitPromise): Record<string, unknown> {
  return {
    dealer_id: promise.dealerId,
    id: promise.id,
    kind: promise.kind,
    source_id: promise.sourceId,
    customer_id: promise.customerId,
    membership_id: promise.membershipId,
    promised_by_type: promise.promisedBy.type,
    promised_by_id: promise.promisedBy.id,
    benefit_code: promise.benefitCode,
    worth_minor: promise.worth.amountMinor,
    currency_code: promise.worth.currency,
    promised_on: promise.promisedOn,
    due_on: promise.dueOn,
    state: promise.state,
    cause_code: promise.causeCode,
    compensation_type: promise.compensation?.type ?? null,
    compensation_id: promise.compensation?.id ?? null,
    judged_on: promise.judgedOn,
    made_good_by: promise.madeGood?.by ?? null,
    made_good_reason: promise.madeGood?.reason ?? null,
    made_good_on: promise.madeGood?.on ?? null,
    made_good_by_id: promise.madeGood?.byId ?? null,
    words: promise.words,
    reported_by_id: promise.reportedById,
    version: promise.version,
    trace_id: promise.traceId,
  };
}

export function sourceFrom(row: PromiseSourceRow): PromiseSource {
  return {
    dealerId: row.dealer_id,
    kind: row.kind,
    sourceId: row.source_id,
    customerId: row.customer_id,
    membershipId: row.membership_id,
    promisedBy: { type: row.promised_by_type, id: row.promised_by_id },
    benefitCode: row.benefit_code,
    worth: storedMoney(row.worth_minor, row.currency_code),
    promisedOn: localDate(row.promised_on),
    dueOn: storedDay(row.due_on),
    dueAt: row.due_at,
    doneAt: row.done_at,
    status: row.status,
    causeCode: row.cause_code,
    madeGoodBy: referenceFrom(row.made_good_type, row.made_good_id),
    endedOn: storedDay(row.ended_on),
    traceId: row.trace_id,
  };
}

function referenceFrom(type: string | null, id: string | null): Reference | null {
  return type === null || id === null ? null : { type, id };
}
