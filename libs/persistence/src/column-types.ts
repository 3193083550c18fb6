import { types } from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;

/** Points, sequences and fen fit a double by far; a value that does not is a bug to be thrown, not to be rounded. */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`);
  return value;
}

const TEXT_ARRAY = 1009;
const listOfText = parserOf(TEXT_ARRAY, 'text') as (text: string) => (string | null)[];

const parsers: Record<number, (text: string) => unknown> = {
  [INT8]: safeInteger,
  [INT8_ARRAY]: (text) => listOfText(text).map((each) => (each === null ? null : safeInteger(each))),
  [DATE]: (text) => text,
  [DATE_ARRAY]: listOfText,
};

/**
 * How values of PostgreSQL become values of JavaScript, for one pool only: bigint → number, date → 'YYYY-MM-DD' (a
 * business day has no instant, rulebook CONV-2), timestamptz → Date, numeric → text.
 */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    return (format !== 'binary' && parsers[oid]) || parserOf(oid, format ?? 'text');
  },
};

/** The driver's own parser; its types know the scalar types only by name. */
function parserOf(oid: number, format: 'text' | 'binary'): unknown {
  return (types.getTypeParser as (oid: number, format: string) => unknown)(oid, format);
}
