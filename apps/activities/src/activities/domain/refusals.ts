import type { Refusal } from '@autoclub/domain-kit';

/** Every "no" of this service; the graph has a text in both languages for each. */
export const REFUSAL_CODES = [
  'ACTIVITY_NOT_FOUND',
  'CUSTOMER_NOT_FOUND',
  'DEALER_NOT_FOUND',
  'REGISTRATION_NOT_FOUND',
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG',
  'NUMBER_OUT_OF_RANGE',
  'PERIOD_INVALID',
  'STARTS_IN_PAST',
  'STARTS_TOO_FAR_AHEAD',
  'ACTIVITY_NOT_OPEN',
  'ACTIVITY_OVER',
  'CANNOT_BE_CANCELLED',
  'ALREADY_REGISTERED',
  'MEMBERS_ONLY',
  'PARTY_TOO_LARGE',
  'CHECK_IN_TOO_EARLY',
  'ALREADY_CHECKED_IN',
  'ON_WAITING_LIST',
  'REGISTRATION_ENDED',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type ActivityRefusal = Refusal<RefusalCode>;

export function no(
  code: RefusalCode,
  field?: readonly string[],
  facts?: ActivityRefusal['facts'],
): ActivityRefusal {
  return { code, ...(field && { field }), ...(facts && { facts }) };
}
