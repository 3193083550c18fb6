import type { CurrencyCode, Explanation, LocalDate } from '@autoclub/domain-kit';
import type { ClubSystem } from '../../wallets';
import type { LapseRecord, PeriodRecord, RefundRecord } from '../application/ports';
import type { PeriodView } from '../application/reading';
import type { PeriodKind } from '../domain/card-period';
import type { LapseCause } from '../domain/lapse';
import type { OffsetKind } from '../domain/payment';

/** What the rows about a card have in common. */
interface CardRow {
  dealer_id: string;
  membership_id: string;
  explanation: Explanation;
  made_by: string | null;
  trace_id: string;
  recorded_at: Date;
}

export interface PeriodRow extends CardRow {
  renewal_id: string;
  kind: PeriodKind;
  tier: string;
  club_system: ClubSystem;
  valid_from: LocalDate;
  valid_to: LocalDate;
  changed_on: LocalDate;
  made_on: LocalDate;
  lapsed_on: LocalDate | null;
  currency: CurrencyCode;
  fee_minor: number;
  paid_minor: number;
  offset_kind: OffsetKind | null;
  offset_minor: number | null;
  offset_reference: string | null;
  redemption_id: string | null;
  owed_minor: number;
}

export interface LapseRow extends CardRow {
  lapse_id: string;
  cause: LapseCause;
  tier: string;
  club_system: ClubSystem;
  changed_on: LocalDate;
  valid_from: LocalDate;
  valid_to: LocalDate;
  lapsed_on: LocalDate;
  return_until: LocalDate | null;
}

export interface RefundRow extends CardRow {
  amount_minor: number;
  currency: CurrencyCode;
  refunded_on: LocalDate;
  repair_order_id: string;
}

function cardRow(of: PeriodRecord | LapseRecord | RefundRecord): CardRow {
  return {
    dealer_id: of.dealerId,
    membership_id: of.membershipId,
    explanation: of.explanation,
    made_by: of.madeBy,
    trace_id: of.traceId,
    recorded_at: of.recordedAt,
  };
}

function cardOf({ dealer_id, membership_id, explanation, made_by, trace_id, recorded_at }: CardRow) {
  return {
    dealerId: dealer_id,
    membershipId: membership_id,
    explanation,
    madeBy: made_by,
    traceId: trace_id,
    recordedAt: recorded_at,
  };
}

export function periodRow(record: PeriodRecord): PeriodRow {
  const { offset, fee, paid, period } = record;
  return {
    ...cardRow(record),
    renewal_id: record.renewalId,
    kind: record.kind,
    tier: record.tier,
    club_system: record.clubSystem,
    valid_from: period.from,
    valid_to: period.to,
    changed_on: record.changedOn,
    made_on: record.madeOn,
    lapsed_on: record.lapsedOn,
    currency: fee.currency,
    fee_minor: fee.amountMinor,
    paid_minor: paid.amountMinor,
    offset_kind: offset?.kind ?? null,
    offset_minor: offset?.amount.amountMinor ?? null,
    offset_reference: offset?.reference ?? null,
    redemption_id: offset?.redemptionId ?? null,
    owed_minor: 0,
  };
}

export function periodOf(row: PeriodRow): PeriodView {
  const money = (amountMinor: number) => ({ amountMinor, currency: row.currency });
  const { offset_kind: kind, offset_minor: offset } = row;
  return {
    ...cardOf(row),
    renewalId: row.renewal_id,
    kind: row.kind,
    tier: row.tier,
    clubSystem: row.club_system,
    period: { from: row.valid_from, to: row.valid_to },
    changedOn: row.changed_on,
    madeOn: row.made_on,
    lapsedOn: row.lapsed_on,
    fee: money(row.fee_minor),
    paid: money(row.paid_minor),
    offset:
      kind === null || offset === null
        ? null
        : { kind, amount: money(offset), reference: row.offset_reference, redemptionId: row.redemption_id },
    owed: money(row.owed_minor),
  };
}

export function lapseRow(record: LapseRecord): LapseRow {
  return {
    ...cardRow(record),
    lapse_id: record.lapseId,
    cause: record.cause,
    tier: record.tier,
    club_system: record.clubSystem,
    changed_on: record.changedOn,
    valid_from: record.validity.from,
    valid_to: record.validity.to,
    lapsed_on: record.lapsedOn,
    return_until: record.returnUntil,
  };
}

export function lapseOf(row: LapseRow): LapseRecord {
  return {
    ...cardOf(row),
    lapseId: row.lapse_id,
    cause: row.cause,
    tier: row.tier,
    clubSystem: row.club_system,
    changedOn: row.changed_on,
    validity: { from: row.valid_from, to: row.valid_to },
    lapsedOn: row.lapsed_on,
    returnUntil: row.return_until,
  };
}

export function refundRow(record: RefundRecord): RefundRow {
  return {
    ...cardRow(record),
    amount_minor: record.amount.amountMinor,
    currency: record.amount.currency,
    refunded_on: record.refundedOn,
    repair_order_id: record.repairOrderId,
  };
}

export function refundOf(row: RefundRow): RefundRecord {
  return {
    ...cardOf(row),
    amount: { amountMinor: row.amount_minor, currency: row.currency },
    refundedOn: row.refunded_on,
    repairOrderId: row.repair_order_id,
  };
}
