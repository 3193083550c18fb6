import { defineRefusals, type Outcome, accepted, refused, type RefusalOf } from '@autoclub/domain-kit';

export const identityRefusals = defineRefusals({
  IDENTITY_REFERENCE_INVALID: {
    zh: '证件号码须为 5 至 30 位字母和数字；身份证号码须校验正确。',
    en: 'An identity reference has 5 to 30 letters and digits; an identity card has a right check digit.',
  },
  IDENTITY_KNOWN: {
    zh: '本店已有使用该证件的客户；请合并或使用该客户。',
    en: 'A customer with this identity reference is known already; use or merge that one.',
  },
});

const SHAPE = /^[A-Z0-9]{5,30}$/;
/** An identity card: a place, a day of birth, and a check digit; a company's credit code of 18 is none. */
const MAINLAND = /^[1-9]\d{5}(18|19|20)\d{9}[\dA-Z]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * The reference of an identity document in the form in which it is compared: identity card, passport, permit of
 * residents of Hong Kong, Macau and Taiwan, or the credit code of a company. Only its keyed hash is kept (MEM-17).
 */
export function readIdentityReference(written: string): Outcome<string, RefusalOf<typeof identityRefusals>> {
  const reference = ofSecondGeneration(
    written
      .normalize('NFKC')
      .replace(/[\s()\-‐‑–—]/g, '')
      .toUpperCase(),
  );
  const isRight = SHAPE.test(reference) && (!MAINLAND.test(reference) || hasRightCheckDigit(reference));
  return isRight
    ? accepted(reference)
    : refused(identityRefusals.no('IDENTITY_REFERENCE_INVALID', ['identityReference']));
}

/** A number of the first generation of identity cards: no century, no check digit. */
const FIRST_GENERATION = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

/** People who wrote their 15 digits once have 18 now: the century of all of them is 19 (GB 11643). */
function ofSecondGeneration(reference: string): string {
  if (!FIRST_GENERATION.test(reference)) return reference;
  const body = `${reference.slice(0, 6)}19${reference.slice(6)}`;
  return `${body}${checkDigitOf(body)}`;
}

/** GB 11643: the last character is a sum of the others, weighted, modulo 11. */
function hasRightCheckDigit(reference: string): boolean {
  return checkDigitOf(reference) === reference[17];
}

function checkDigitOf(body: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return '10X98765432'[sum % 11];
}
