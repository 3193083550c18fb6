import { presentMoney } from '@autoclub/subgraph-kit';
import type { LapseRecord, RefundRecord } from '../application/ports';
import type { PeriodView } from '../application/reading';
import type { MembershipLapse, MembershipRefund, MembershipRenewal } from './renewal.type';

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
