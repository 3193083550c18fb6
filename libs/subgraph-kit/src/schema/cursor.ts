import { isStorable, parseLocalDate } from '@autoclub/domain-kit';
import { badUserInput } from './errors';

export type CursorValue = string | number;

/** What stands at a place of a cursor: an id, other text, a whole number, a day, an instant as RFC 3339 in UTC. */
export type CursorPart = 'id' | 'text' | 'number' | 'day' | 'instant';

const VERSION = 'c1';
const MAX_LENGTH = 600;

/** An opaque place in a list: the values of the order, the last of which is the row's id. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([VERSION, ...values])).toString('base64url');
}

/**
 * The values of a cursor; a text that is none of ours, or of another list, is refused as BAD_USER_INPUT naming the
 * argument. With the parts of the list's own cursors nothing gets through that its statement could fail on.
 */
export function decodeCursor(
  cursor: string,
  argument = 'after',
  parts?: readonly CursorPart[],
): CursorValue[] {
  const [version, ...values] = cursor.length <= MAX_LENGTH ? readArray(cursor) : [];
  const isWhole = parts ? values.length === parts.length : values.length > 0;
  if (version !== VERSION || !isWhole || !values.every((value, i) => fits(value, parts?.[i])))
    throw badUserInput({
      zh: `参数 ${argument} 不是本列表的游标。`,
      en: `The cursor in "${argument}" is not one of this list.`,
    });
  return values as CursorValue[];
}

const ID = /^[\w-]{1,64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function fits(value: unknown, part: CursorPart | undefined): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && (part ?? 'number') === 'number';
  if (typeof value !== 'string' || !isStorable(value)) return false;
  if (part === 'id') return ID.test(value);
  if (part === 'day') return parseLocalDate(value) !== undefined;
  if (part === 'instant') return INSTANT.test(value) && parseLocalDate(value.slice(0, 10)) !== undefined;
  return part !== 'number';
}

function readArray(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
