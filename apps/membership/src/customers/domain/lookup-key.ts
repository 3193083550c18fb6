import { keptPhone, keptPlate, keptVin, vinFault } from '@autoclub/domain-kit';

/** What a key at the front desk may be; the same key can be several of them. */
export const LOOKUP_GROUNDS = ['VIN', 'PLATE', 'PHONE', 'PHONE_END', 'CARD_NUMBER', 'NAME'] as const;
export type LookupGround = (typeof LOOKUP_GROUNDS)[number];

/** A key in each form in which it could be kept; null where it cannot be one. */
export type LookupKey = Readonly<Record<LookupGround, string | null>>;

const LONGEST = 80;
const FEWEST_OF_NAME = 1;
/** The last digits of a phone number: four at least, and fewer than any whole number of a mobile has. */
const END_OF_PHONE = /^\d{4,10}$/;

/**
 * Reads what somebody types or scans at the front desk: a VIN, a plate or a phone number in any writing, its last
 * digits however they are spaced, the number of a card, or how a name begins (rulebook MEM-14).
 */
export function readLookupKey(written: string): LookupKey | undefined {
  const key = written.normalize('NFKC').trim();
  if (key.length < FEWEST_OF_NAME || key.length > LONGEST) return undefined;
  const vin = keptVin(key);
  const isVin = vinFault(vin) === undefined || vinFault(vin) === 'CHECK_DIGIT';
  const digits = key.replace(/[\s-]/g, '');
  const isFourDigits = /^\d{4}$/.test(digits);
  return {
    VIN: isVin ? vin : null,
    PLATE: keptPlate(key) ?? null,
    PHONE: isFourDigits ? null : (keptPhone(key) ?? null),
    PHONE_END: END_OF_PHONE.test(digits) ? digits : null,
    CARD_NUMBER: isVin ? null : key,
    NAME: /\p{L}/u.test(key) && !isVin ? key : null,
  };
}
