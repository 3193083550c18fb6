import type { ServiceName } from '@autoclub/local-stack';

/** What one service says: its rows as `key` and `value`, both text. */
export interface Side {
  readonly service: ServiceName;
  readonly sql: string;
}

/**
 * Something that two services must say alike once every event has been handled. A row that one of them lacks is a
 * difference, unless only the rows of the second are compared.
 */
export interface Agreement {
  readonly name: string;
  /** What must be true, as a sentence for an operator. */
  readonly says: string;
  readonly left: Side;
  readonly right: Side;
  /** The second side judges only part of the rows of the first. */
  readonly isPartOfLeft?: boolean;
}

export interface Row {
  readonly key: string;
  readonly value: string;
}

/** A row on which the two do not agree; null where one has no such row. */
export interface Difference {
  readonly key: string;
  readonly left: string | null;
  readonly right: string | null;
}

/** The rows on which two sides differ, in the order of their keys. */
export function differencesOf(
  left: readonly Row[],
  right: readonly Row[],
  isPartOfLeft = false,
): readonly Difference[] {
  const ofLeft = new Map(left.map(({ key, value }) => [key, value]));
  const ofRight = new Map(right.map(({ key, value }) => [key, value]));
  const keys = isPartOfLeft ? ofRight.keys() : new Set([...ofLeft.keys(), ...ofRight.keys()]);
  return [...keys]
    .map((key) => ({ key, left: ofLeft.get(key) ?? null, right: ofRight.get(key) ?? null }))
    .filter((row) => row.left !== row.right)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
