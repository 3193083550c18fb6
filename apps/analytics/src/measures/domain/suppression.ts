/*
 * Above the dealer no group is shown that is so small that a person could be recognised in it (rulebook ANA-08),
 * nor can such a group be worked out by subtracting what is shown from a whole.
 */

/** The smallest group that may be shown. Null for a dealer's own figures: its people are its own customers. */
export type SmallestGroup = number | null;

export function isTooSmall(people: number, smallestGroup: SmallestGroup): boolean {
  return smallestGroup !== null && people < smallestGroup;
}

/** How many different persons several parts hold together. */
export type Together = (sizes: readonly number[]) => number;

/** Parts without a common person, such as the customers of two dealers. */
export const apart: Together = (sizes) => sizes.reduce((sum, size) => sum + size, 0);

/** Parts that may share persons, such as kinds of documents: surely as many as the largest part has. */
export const overlapping: Together = (sizes) => sizes.reduce((most, size) => Math.max(most, size), 0);

/** Which parts of a whole are hidden: the small ones, and more until they cannot be worked out from the whole. */
export function hiddenParts(
  sizes: readonly number[],
  smallestGroup: SmallestGroup,
  together: Together,
): boolean[] {
  if (smallestGroup === null) return sizes.map(() => false);
  const isSmall = sizes.map((size) => isTooSmall(size, smallestGroup));
  return hiddenWith(
    isSmall,
    sizes.map((size) => [size]),
    smallestGroup,
    together,
  );
}

/**
 * Hides more parts beside those that are hidden, until what the hidden ones hold together is a group that may be
 * shown, or has no person. Each part has several sizes, one for each group of persons that is shown of it and of the
 * whole; the whole less the shown parts must be safe for every one of them. The smallest part that helps is hidden
 * next.
 */
export function hiddenWith(
  hidden: readonly boolean[],
  parts: readonly (readonly number[])[],
  smallestGroup: number,
  together: Together = apart,
): boolean[] {
  const result = [...hidden];
  const groups = parts[0]?.map((_, group) => group) ?? [];
  for (let next = 0; next >= 0;) {
    next = -1;
    for (const group of groups) {
      const sizes = parts.map((part) => part[group] ?? 0);
      const known = together(sizes.filter((_, at) => result[at]));
      if (known > 0 && isTooSmall(known, smallestGroup)) next = smallestShown(sizes, result);
      if (next >= 0) break;
    }
    if (next >= 0) result[next] = true;
  }
  return result;
}

/** The smallest part that is shown and holds a person; -1 when there is none. */
function smallestShown(sizes: readonly number[], hidden: readonly boolean[]): number {
  let found = -1;
  sizes.forEach((size, at) => {
    if (!hidden[at] && size > 0 && (found < 0 || size < (sizes[found] ?? 0))) found = at;
  });
  return found;
}
