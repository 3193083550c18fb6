import { checkDigitMakers } from './check-digit-makers';
import { halfWidth } from './text';

const VALUE: Record<string, number> = Object.fromEntries(
  [...'0123456789']
    .map((c, i) => [c, i] as const)
    .concat(
      [...'ABCDEFGH'].map((c, i) => [c, i + 1] as const),
      [...'JKLMN'].map((c, i) => [c, i + 1] as const),
      [
        ['P', 7],
        ['R', 9],
      ],
      [...'STUVWXYZ'].map((c, i) => [c, i + 2] as const),
    ),
);
const WEIGHT = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The check digit (position 9) that ISO 3779 / GB 16735 prescribes for a VIN of 17 characters. */
export function vinCheckDigit(vin: string): string {
  const sum = [...vin].reduce((total, character, i) => total + (VALUE[character] ?? 0) * (WEIGHT[i] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

export type VinFault = 'LENGTH' | 'CHARACTER' | 'PLACEHOLDER' | 'CHECK_DIGIT';

/** No real VIN is made of so few different characters, and none counts up, spells the alphabet or repeats itself. */
const FEWEST_CHARACTERS = 4;
const MADE_UP = /12345678|87654321|ABCDEFGH|(.)\1{8}/;

/** What stands in for a number that is not known; its check digit may well be right. */
function isPlaceholder(vin: string): boolean {
  const withoutDigit = vin.slice(0, 8) + vin.slice(9);
  return new Set(withoutDigit).size < FEWEST_CHARACTERS || MADE_UP.test(vin) || MADE_UP.test(withoutDigit);
}

/**
 * What is wrong with a vehicle identification number in its kept form, or undefined when it is right. The check digit
 * counts for the makers that use one; a placeholder is refused even where its digit is right.
 */
export function vinFault(vin: string): VinFault | undefined {
  if (vin.length !== 17) return 'LENGTH';
  if ([...vin].some((character) => !(character in VALUE))) return 'CHARACTER';
  if (isPlaceholder(vin)) return 'PLACEHOLDER';
  const isChecked = checkDigitMakers.some(({ wmi }) => wmi.test(vin));
  return isChecked && vin[8] !== vinCheckDigit(vin) ? 'CHECK_DIGIT' : undefined;
}

/** A VIN as it is kept and compared: upper case, half-width, without the blanks and hyphens of a form. */
export function keptVin(text: string): string {
  return halfWidth(text)
    .toUpperCase()
    .replace(/[\s\-‐‑–—]/gu, '');
}
