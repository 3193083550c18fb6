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

export type VinFault = 'LENGTH' | 'CHARACTER' | 'CHECK_DIGIT';

/** What is wrong with a vehicle identification number (upper case expected), or undefined when it is right. */
export function vinFault(vin: string): VinFault | undefined {
  if (vin.length !== 17) return 'LENGTH';
  if ([...vin].some((character) => !(character in VALUE))) return 'CHARACTER';
  return vin[8] === vinCheckDigit(vin) ? undefined : 'CHECK_DIGIT';
}
