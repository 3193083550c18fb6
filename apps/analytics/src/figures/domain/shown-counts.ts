/*
 * Counts that an analyst is shown beside the KPIs: mixes, cohorts, funnels, classes, churn. Two answers about the same
 * dealer may be subtracted; where they differ, the persons between them must be a group that may be shown (ANA-08).
 */

/** One thing that an answer says, with the persons behind it; null where the answer hides it. */
export interface Cell {
  readonly key: string;
  readonly people: number;
  readonly shown: string | null;
}

/** An answer as it was shown to somebody. */
export interface Shown {
  readonly question: string;
  readonly cells: readonly Cell[];
}

/** A cell of what was counted; numbers stay together that are shown together. */
export function cell(key: string, people: number, shown: readonly (number | string | null)[]): Cell {
  return { key, people, shown: shown.every((one) => one === null) ? null : JSON.stringify(shown) };
}

/** Whether an answer beside an earlier one would tell of a few persons. */
export function tellsOfFew(now: readonly Cell[], before: readonly Cell[], smallest: number): boolean {
  const former = new Map(before.map((one) => [one.key, one]));
  const latter = new Map(now.map((one) => [one.key, one]));
  // What is no cell of the other answer is a group without anybody there.
  return [...new Set([...former.keys(), ...latter.keys()])].some((key) => {
    const [one, other] = [latter.get(key) ?? nobody(key), former.get(key) ?? nobody(key)];
    if (one.shown === null || other.shown === null || one.shown === other.shown) return false;
    return Math.abs(one.people - other.people) < smallest;
  });
}

/** Whether an answer over days that nobody may be singled out of holds some, but too few persons. */
export function holdsFew(cells: readonly Cell[], smallest: number): boolean {
  return cells.some(({ people }) => people > 0 && people < smallest);
}

function nobody(key: string): Cell {
  return { key, people: 0, shown: 'none' };
}
