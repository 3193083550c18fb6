import type { Refusal } from '@autoclub/domain-kit';

/**
 * A record the input names is not there, or belongs to another dealer: the same answer for both (rulebook
 * PLT-02).
 */
export const NOT_FOUND_CODES = [
  'DEALER_NOT_FOUND',
  'CUSTOMER_NOT_FOUND',
  'VEHICLE_NOT_FOUND',
  'STAFF_MEMBER_NOT_FOUND',
  'MEMBERSHIP_NOT_FOUND',
  'REPAIR_ORDER_NOT_FOUND',
  'LINE_NOT_FOUND',
  'ENTITLEMENT_NOT_FOUND',
] as const;

/** The input cannot be read as what it should be. */
export const INPUT_CODES = [
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'AMOUNT_INVALID',
  'AMOUNT_NEGATIVE',
  'AMOUNT_OUT_OF_RANGE',
  'CURRENCY_MISMATCH',
  'NUMBER_OUT_OF_RANGE',
  'VALUE_UNKNOWN',
  'DATE_IN_FUTURE',
  'OPENED_AFTER_SETTLED',
  'PERIOD_INVALID',
  'LINES_MISSING',
  'TOO_MANY_LINES',
] as const;

/** The document contradicts what the ledger already holds (rulebook CONV-5). */
export const DOCUMENT_CODES = [
  'DUPLICATE_EXTERNAL_NUMBER',
  'RO_NUMBER_TAKEN',
  'POLICY_NUMBER_TAKEN',
  'REVISION_OUTDATED',
  'MILEAGE_GOES_BACK',
] as const;

export const DISCOUNT_CODES = ['DISCOUNT_EXCEEDS_LIST', 'DISCOUNT_NOT_APPROVED'] as const;

export const REFUND_CODES = [
  'REFUND_AMOUNT_MISSING',
  'REFUND_EXCEEDS_REMAINING',
  'ORDER_FULLY_REFUNDED',
  'AMENDMENT_BELOW_REFUNDS',
] as const;

export const ENTITLEMENT_CODES = [
  'MEMBERSHIP_NOT_IN_FORCE',
  'ENTITLEMENT_CLOSED',
  'ENTITLEMENT_USED_UP',
] as const;

/** Every "no" of this service that a rule decides. */
export type RefusalCode =
  | (typeof NOT_FOUND_CODES)[number]
  | (typeof INPUT_CODES)[number]
  | (typeof DOCUMENT_CODES)[number]
  | (typeof DISCOUNT_CODES)[number]
  | (typeof REFUND_CODES)[number]
  | (typeof ENTITLEMENT_CODES)[number];

export type LedgerRefusal = Refusal<RefusalCode>;

/** One refusal about the input field at a path, with the facts its message names. */
export function no(
  code: RefusalCode,
  field: readonly (string | number)[],
  facts?: Readonly<Record<string, string | number>>,
): LedgerRefusal {
  const path = field.map(String);
  return facts ? { code, field: path, facts } : { code, field: path };
}
