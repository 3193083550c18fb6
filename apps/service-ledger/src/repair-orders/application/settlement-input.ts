import {
  accepted,
  type AmountInput,
  InputChecks,
  type Outcome,
  refused,
  refusalsOf,
} from '@autoclub/domain-kit';
import { type DocumentKeyInput, fingerprintOf, readDocumentKey } from '../../documents';
import type { LineDraft } from '../domain/line-pricing';
import {
  discountRefusals,
  type DiscountRefusal,
  type LineRefusal,
  lineRefusals,
  type SettleRefusal,
  settleRefusals,
} from '../domain/refusals';
import type { AskedApproval } from '../domain/discount-approval';
import type { LineKind, OrderKind, Payer } from '../domain/repair-order';
import type { SettlementDraft } from '../domain/settlement-draft';
import { MAX_LINES } from '../domain/settlement-refusals';

export interface LineInput {
  readonly kind: LineKind;
  readonly payer: Payer;
  readonly description?: string | null;
  readonly listAmount: AmountInput;
  readonly discountAmount?: AmountInput | null;
  readonly couponId?: string | null;
  readonly technicianId?: string | null;
}

export interface DiscountApprovalInput {
  readonly staffMemberId: string;
  readonly reason: string;
}

/** A settlement as it comes in: shapes are right, and nothing else is known to be. */
export interface SettlementInput extends DocumentKeyInput {
  readonly roNumber: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly serviceAdvisorId?: string | null;
  readonly kind: OrderKind;
  readonly openedAt?: Date | null;
  readonly settledAt: Date;
  readonly mileageKm?: number | null;
  readonly mileageReason?: string | null;
  readonly lines: readonly LineInput[];
  readonly discountApproval?: DiscountApprovalInput | null;
}

const MAX_MILEAGE_KM = 3_000_000;
export const MAX_NUMBER = 64;
const MAX_DESCRIPTION = 200;
export const MAX_REASON = 500;

/**
 * Reads texts and amounts; every fault is named with its field. The draft can be judged against the books.
 */
export function readSettlement(input: SettlementInput): Outcome<SettlementDraft, SettleRefusal> {
  const checks = new InputChecks(settleRefusals);
  const key = readDocumentKey(input);
  const lines = readLines(input.lines);
  const approval = readApproval(input.discountApproval);
  const { mileageKm } = input;
  const head = checks.complete({
    roNumber: checks.text(input.roNumber, ['roNumber'], MAX_NUMBER),
    customerId: input.customerId,
    vehicleId: input.vehicleId,
    serviceAdvisorId: input.serviceAdvisorId ?? null,
    kind: input.kind,
    openedAt: input.openedAt ?? input.settledAt,
    settledAt: input.settledAt,
    mileageKm:
      mileageKm === null || mileageKm === undefined
        ? null
        : checks.wholeNumber(mileageKm, ['mileageKm'], { min: 0, max: MAX_MILEAGE_KM }),
    mileageReason: checks.optionalText(input.mileageReason, ['mileageReason'], MAX_REASON),
  });
  if (!head.ok || !key.ok || !lines.ok || !approval.ok)
    return refused(...refusalsOf<SettleRefusal>(head, key, lines, approval));
  const { externalRef, revision } = key.value;
  const { roNumber, ...rest } = head.value;
  const content = { roNumber, externalRef, ...rest, lines: lines.value, approval: approval.value };
  return accepted({ ...content, revision, fingerprint: fingerprintOf(content) });
}

/** Reads the lines of an order or a quote; more than it may have are not read at all. */
export function readLines(lines: readonly LineInput[]): Outcome<readonly LineDraft[], LineRefusal> {
  if (lines.length === 0) return refused(lineRefusals.no('LINES_MISSING', ['lines']));
  if (lines.length > MAX_LINES)
    return refused(lineRefusals.no('TOO_MANY_LINES', ['lines'], { max: MAX_LINES }));
  const read = lines.map(readLine);
  const refusals = refusalsOf<LineRefusal>(...read);
  return refusals.length > 0
    ? refused(...refusals)
    : accepted(read.flatMap((line) => (line.ok ? [line.value] : [])));
}

function readLine(line: LineInput, i: number): Outcome<LineDraft, LineRefusal> {
  const checks = new InputChecks(lineRefusals);
  return checks.complete({
    kind: line.kind,
    payer: line.payer,
    description: checks.optionalText(line.description, ['lines', i, 'description'], MAX_DESCRIPTION),
    list: checks.amount(line.listAmount, ['lines', i, 'listAmount']),
    requestedDiscount: line.discountAmount
      ? checks.amount(line.discountAmount, ['lines', i, 'discountAmount'])
      : null,
    // Absent where none is named: documents of before have digests without them.
    ...(line.couponId ? { couponId: line.couponId } : {}),
    ...(line.technicianId ? { technicianId: line.technicianId } : {}),
  });
}

export function readApproval(
  approval: DiscountApprovalInput | null | undefined,
): Outcome<AskedApproval | null, DiscountRefusal> {
  if (!approval) return accepted(null);
  const checks = new InputChecks(discountRefusals);
  const reason = checks.text(approval.reason, ['discountApproval', 'reason'], MAX_REASON);
  return checks.complete({ staffMemberId: approval.staffMemberId, reason });
}
