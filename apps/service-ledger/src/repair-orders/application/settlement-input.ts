import {
  accepted,
  type ExternalRef,
  type Money,
  type Outcome,
  type Refusal,
  refused,
} from '@autoclub/domain-kit';
import { type AmountInput, fingerprintOf, InputChecks, readExternalRef, readRevision } from '../../documents';
import type { LineDraft } from '../domain/line-pricing';
import type { LineKind, OrderKind, Payer } from '../domain/repair-order';
import type { SettlementDraft } from '../domain/settlement-draft';
import { MAX_LINES } from '../domain/settlement-refusals';

export interface LineInput {
  readonly kind: LineKind;
  readonly payer: Payer;
  readonly description?: string | null;
  readonly listAmount: AmountInput;
  readonly discountAmount?: AmountInput | null;
}

export interface DiscountApprovalInput {
  readonly staffMemberId: string;
  readonly reason: string;
}

/** A settlement as it comes in: shapes are right, and nothing else is known to be. */
export interface SettlementInput {
  readonly roNumber: string;
  readonly externalRef?: ExternalRef | null;
  readonly revision?: number | null;
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
const MAX_NUMBER = 64;
const MAX_DESCRIPTION = 200;
export const MAX_REASON = 500;

/**
 * Reads texts and amounts; every fault is named with its field. The draft can be judged against the books.
 */
export function readSettlement(input: SettlementInput): Outcome<SettlementDraft, Refusal> {
  const checks = new InputChecks();
  const content = {
    roNumber: checks.text(input.roNumber, ['roNumber'], MAX_NUMBER),
    externalRef: readExternalRef(checks, input.externalRef),
    customerId: input.customerId,
    vehicleId: input.vehicleId,
    serviceAdvisorId: input.serviceAdvisorId ?? null,
    kind: input.kind,
    openedAt: input.openedAt ?? input.settledAt,
    settledAt: input.settledAt,
    mileageKm: readMileage(checks, input.mileageKm),
    mileageReason: checks.optionalText(input.mileageReason, ['mileageReason'], MAX_REASON),
    lines: readLines(checks, input.lines),
    approval: readApproval(checks, input.discountApproval),
  };
  const revision = readRevision(checks, input.revision);
  if (checks.refusals.length > 0) return refused(...checks.refusals);
  return accepted({ ...content, revision, fingerprint: fingerprintOf(content) });
}

/** More lines than an order may have are counted and not read; the judgement refuses them. */
export function readLines(checks: InputChecks, lines: readonly LineInput[]): LineDraft[] {
  return lines.slice(0, MAX_LINES + 1).map((line, i) => ({
    kind: line.kind,
    payer: line.payer,
    description: checks.optionalText(line.description, ['lines', i, 'description'], MAX_DESCRIPTION),
    list: orZero(checks.amount(line.listAmount, ['lines', i, 'listAmount'])),
    requestedDiscount: line.discountAmount
      ? orZero(checks.amount(line.discountAmount, ['lines', i, 'discountAmount']))
      : null,
  }));
}

export function readApproval(
  checks: InputChecks,
  approval: DiscountApprovalInput | null | undefined,
): DiscountApprovalInput | null {
  if (!approval) return null;
  const reason = checks.text(approval.reason, ['discountApproval', 'reason'], MAX_REASON);
  return { staffMemberId: approval.staffMemberId, reason };
}

function readMileage(checks: InputChecks, mileageKm: number | null | undefined): number | null {
  if (mileageKm === null || mileageKm === undefined) return null;
  return checks.wholeNumber(mileageKm, ['mileageKm'], { min: 0, max: MAX_MILEAGE_KM });
}

/** Stands in for an amount that was refused, until the refusals are answered. */
function orZero(amount: Money | undefined): Money {
  return amount ?? { amountMinor: 0, currency: 'CNY' };
}
