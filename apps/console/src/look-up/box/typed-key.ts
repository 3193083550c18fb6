/** Fewer digits than these belong to too many phones to be asked for (rulebook MEM-14). */
const FEWEST_DIGITS = 4;
const FEWEST_LATIN = 2;

/**
 * What was typed, ready to be asked for: full-width letters and digits as plain ones, no spaces around. Undefined while
 * it says too little: fewer than four digits, or a single Latin letter. One Chinese character is a family name.
 */
export function typedKey(typed: string): string | undefined {
  const key = typed.normalize('NFKC').trim();
  const digits = key.replace(/[\s-]/g, '');
  if (/^\+?\d*$/.test(digits)) return digits.length >= FEWEST_DIGITS ? key : undefined;
  if (/^[a-z]+$/i.test(key)) return key.length >= FEWEST_LATIN ? key : undefined;
  return key === '' ? undefined : key;
}
