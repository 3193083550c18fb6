import { typeid } from 'typeid-js';

/**
 * Opaque identifiers: a short prefix that names the kind and a UUIDv7 in base 32, such as `mem_01jd…`. They sort by
 * the time they were made, so an index grows at its end.
 */
export type IdSource = (prefix: string) => string;

/** Makes identifiers from the system's randomness. Handed in by `compose.ts`; rules never call it themselves. */
export const randomIds: IdSource = (prefix) => typeid(prefix).toString();

/** Counts up from one: `mem_1`, `mem_2`. For examples and tests, where an answer must be the same each time. */
export function countingIds(): IdSource {
  let next = 0;
  return (prefix) => `${prefix}_${++next}`;
}

const SHAPE = /^[a-z]{2,8}_[0-9a-z]{1,40}$/;

/** Whether the text could be an identifier of ours with this prefix; refuses what cannot before any look-up. */
export function isId(text: string, prefix: string): boolean {
  return SHAPE.test(text) && text.startsWith(`${prefix}_`);
}
