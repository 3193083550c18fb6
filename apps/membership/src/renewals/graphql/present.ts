import type { LocalDate } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { LapseRecord, RefundRecord } from '../application/ports';
import type { PeriodView } from '../application/reading';
import { windowOf, type ComingTerms } from '../domain/renewal-terms';
import type {
  MembershipLapse,
  MembershipRefund,
  MembershipRenewal,
  RenewalTermsChange,
} from './renewal.type';

export function presentRenewal(record: PeriodView): MembershipRenewal {
  const { renewalId, kind, clubSystem, period, madeOn, fee, paid, offset, owed, traceId } = record;
  return {
    id: renewalId,
    kind,
    clubSystem,
    period: { ...period },
    madeOn,
    feeAmount: presentMoney(fee),
    paidAmount: presentMoney(paid),
    offset: offset && { ...offset, amount: presentMoney(offset.amount) },
    owedAmount: presentMoney(owed),
    traceId,
    record,
  };
}

export function presentLapse(record: LapseRecord): MembershipLapse {
  const { cause, lapsedOn, returnUntil } = record;
  return { cause, lapsedOn, returnUntil, record };
}

export function presentRefund(record: RefundRecord): MembershipRefund {
  const { amount, refundedOn, repairOrderId } = record;
  return { amount: presentMoney(amount), refundedOn, repairOrderId, record };
}

/** A change that applies later, with the days around an expiry that follow from it. */
export function presentComing(
  { announcedOn, appliesOn, terms }: ComingTerms,
  expiry: LocalDate,
): RenewalTermsChange {
  const { opensOn, closesOn } = windowOf(expiry, terms);
  const { fee, clubSystem } = terms;
  return { announcedOn, appliesOn, feeAmount: presentMoney(fee), opensOn, closesOn, clubSystem };
}
