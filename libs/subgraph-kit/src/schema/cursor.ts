import { badUserInput } from './errors';

export type CursorValue = string | number;

const VERSION = 'c1';
const MAX_LENGTH = 600;

/** An opaque place in a list: the values of the order, the last of which is the row's id. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([VERSION, ...values])).toString('base64url');
}

/** The values of a cursor; a text that is none of ours is refused as BAD_USER_INPUT naming the argument. */
export function decodeCursor(cursor: string, argument = 'after'): CursorValue[] {
  const [version, ...values] = cursor.length <= MAX_LENGTH ? readArray(cursor) : [];
  const fits = values.length > 0 && values.every((value) => ['string', 'number'].includes(typeof value));
  if (version !== VERSION || !fits)
    throw badUserInput(`The cursor in "${argument}" is not one of this list.`);
  return values as CursorValue[];
}

function readArray(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
