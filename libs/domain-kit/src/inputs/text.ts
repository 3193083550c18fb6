/** What can be wrong with a text of one line. */
export type TextFault = 'TEXT_REQUIRED' | 'TEXT_TOO_LONG' | 'TEXT_INVALID';

/**
 * Characters that are never part of a name, a number or a remark: control characters and line breaks, half a surrogate
 * pair, private use, what no standard assigns, and U+FFFD, which stands where a sender's bytes were not understood. Of
 * the invisible format characters only the joiners stay: emoji and several scripts are written with them.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\uFFFD]|\p{Noncharacter_Code_Point}|(?![\u200C\u200D])\p{Cf}/u;

/** Blanks and joiners say nothing by themselves. */
const SAYS_NOTHING = /^[\s\u200C\u200D]*$/u;

/** How long a text is to the person who reads it: in characters, not in UTF-16 units. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** What is wrong with one line of text; at most one fault. */
export function textFault(text: string, maxLength: number): TextFault | undefined {
  if (SAYS_NOTHING.test(text)) return 'TEXT_REQUIRED';
  if (characterCount(text) > maxLength) return 'TEXT_TOO_LONG';
  return FORBIDDEN.test(text) ? 'TEXT_INVALID' : undefined;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

/** What is wrong with a code or a number of a foreign system: Latin letters, digits and `. _ / -`. */
export function codeFault(text: string, maxLength = 64): TextFault | 'CODE_INVALID' | undefined {
  return textFault(text, maxLength) ?? (CODE.test(text) ? undefined : 'CODE_INVALID');
}

const HALF_A_PAIR = /\p{Cs}/u;

/**
 * Whether a database and JSON can hold the text as it is: no U+0000, no half of a surrogate pair. The scalars of the
 * graph refuse the rest, whatever field it is meant for.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !HALF_A_PAIR.test(text);
}

/** Full-width letters, digits and signs as the half-width ones that a keyboard of the mainland may replace. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC');
}
