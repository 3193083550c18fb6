import { plateKinds } from './plate-kinds';
import { halfWidth } from './text';

const LONGEST_TEXT = 24;
/** Dots, hyphens and blanks that people write between office and serial. */
const SEPARATORS = /[\s.·•‧∙・\-‐‑–—_]/gu;

/**
 * A plate of the mainland in the one form in which it is kept and compared: upper case, half-width, without
 * separators; undefined when it is none of the registration numbers of GA 36.
 */
export function keptPlate(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const plate = halfWidth(text).toUpperCase().replace(SEPARATORS, '');
  return plateKinds.some(({ pattern }) => pattern.test(plate)) ? plate : undefined;
}
