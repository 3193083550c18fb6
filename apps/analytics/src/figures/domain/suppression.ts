/*
 * Above the dealer nobody is shown in a group so small that a person could be recognised in it (rulebook ANA-08).
 */

/** The smallest group that may be shown. Null for a dealer's own figures: its people are its own customers. */
export type SmallestGroup = number | null;

export function isTooSmall(people: number, smallestGroup: SmallestGroup): boolean {
  return smallestGroup !== null && people < smallestGroup;
}

/**
 * Which parts of a whole are hidden. A hidden part could be worked out from the whole less the shown ones, so the
 * smallest shown parts are hidden with it until the hidden ones together are a group that may be shown.
 */
export function hiddenParts(sizes: readonly number[], smallestGroup: SmallestGroup): boolean[] {
  const hidden = sizes.map((size) => isTooSmall(size, smallestGroup));
  if (smallestGroup === null || !hidden.includes(true)) return hidden;
  const shownBySize = [...sizes.keys()]
    .filter((at) => !hidden[at])
    .sort((a, b) => size(sizes, a) - size(sizes, b));
  for (const at of shownBySize) {
    const together = sizes.reduce((sum, each, part) => (hidden[part] ? sum + each : sum), 0);
    if (hidden.filter(Boolean).length > 1 && together >= smallestGroup) break;
    hidden[at] = true;
  }
  return hidden;
}

function size(sizes: readonly number[], at: number): number {
  return sizes[at] ?? 0;
}
