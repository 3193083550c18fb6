import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { halfWidth } from './text';

const LONGEST_TEXT = 40;

/**
 * The plan of numbers of the mainland keeps 130 to 199 for mobile networks, eleven digits each (MIIT, numbering plan of
 * the telecommunication networks), and opens new segments within it every year. The metadata of the library follows
 * later, so a number of a new segment is right although the library does not know it yet.
 */
const MOBILE_OF_THE_PLAN = /^\+861[3-9]\d{9}$/;

/**
 * A phone number in the one form in which it is kept and compared, E.164 such as `+8613812345678`; undefined for what
 * cannot be dialled. Without a country it is read as one of the mainland, with or without its 86. Numbers of Hong Kong,
 * Macau, Taiwan and other countries name their country, since their digits alone could be several numbers. An extension
 * has no place in the kept form and is refused rather than lost.
 */
export function keptPhone(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const written = halfWidth(text).replace(/[()]/g, ' ').trim();
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: 'CN', extract: false });
  if (!parsed || parsed.ext !== undefined) return undefined;
  return parsed.isValid() || MOBILE_OF_THE_PLAN.test(parsed.number) ? parsed.number : undefined;
}

/**
 * A kept number as people of the mainland write it: `13812345678`, `02162345678`; numbers of elsewhere keep their
 * country code. What was kept before numbers had their country code is written that way already.
 */
export function nationalPhone(kept: string): string {
  const national = /^\+86(\d+)$/.exec(kept)?.[1];
  if (national === undefined) return kept;
  return /^(?:1[3-9]\d{9}|[48]00\d{7})$/.test(national) ? national : `0${national}`;
}
