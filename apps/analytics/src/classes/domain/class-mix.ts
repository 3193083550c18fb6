import { apart, hiddenParts } from '../../measures';
import type { SmallestGroup } from '../../measures';
import { VALUE_CLASSES } from './rules/value-class.rule';
import type { ValueClass } from './rules/value-class.rule';

/*
 * The planned mix of ANA-01 speaks of four groups: the loyal, the general with the new, those about to be lost and
 * the lost. Both degrees of loyalty count as loyal.
 */

export const MIX_GROUPS = ['LOYAL', 'GENERAL', 'INACTIVE', 'LOST'] as const;
export type MixGroup = (typeof MIX_GROUPS)[number];

const GROUP_OF: Record<ValueClass, MixGroup> = {
  LOYAL: 'LOYAL',
  FAIRLY_LOYAL: 'LOYAL',
  GENERAL: 'GENERAL',
  NEW: 'GENERAL',
  INACTIVE: 'INACTIVE',
  LOST: 'LOST',
};

/** Planned share of each group in basis points. */
export type PlannedMix = Readonly<Record<MixGroup, number>>;

export interface MixSlice {
  readonly group: MixGroup;
  readonly customerCount: number;
  /** Actual share of all customers in basis points, rounded half-up; null when there are none. */
  readonly actualBp: number | null;
  readonly plannedBp: number;
}

/** Customers per value class, in the order of the classes. */
export function countByClass(classes: readonly ValueClass[]): Record<ValueClass, number> {
  const counts = Object.fromEntries(VALUE_CLASSES.map((name) => [name, 0])) as Record<ValueClass, number>;
  for (const name of classes) counts[name] += 1;
  return counts;
}

/** Actual against plan (rulebook ANA-01: 50, 30, 15 and 5 %). */
export function mixAgainstPlan(counts: Record<ValueClass, number>, plan: PlannedMix): MixSlice[] {
  const total = VALUE_CLASSES.reduce((sum, name) => sum + counts[name], 0);
  return MIX_GROUPS.map((group) => {
    const customerCount = VALUE_CLASSES.filter((name) => GROUP_OF[name] === group).reduce(
      (sum, name) => sum + counts[name],
      0,
    );
    const actualBp = total === 0 ? null : Math.floor((customerCount * 20_000 + total) / (2 * total));
    return { group, customerCount, actualBp, plannedBp: plan[group] };
  });
}

/** Which classes and groups are hidden from those above the dealer (rulebook ANA-08). */
export interface HiddenMix {
  readonly classes: ReadonlySet<ValueClass>;
  readonly groups: ReadonlySet<MixGroup>;
}

/**
 * Groups are hidden first, then of every group that is shown those of its classes that are too small, with others until
 * the small ones cannot be worked out from the group; the classes of a hidden group are hidden with it.
 */
export function hiddenMix(counts: Record<ValueClass, number>, smallestGroup: SmallestGroup): HiddenMix {
  const classesOf = (group: MixGroup) => VALUE_CLASSES.filter((name) => GROUP_OF[name] === group);
  const sizes = MIX_GROUPS.map((group) => apart(classesOf(group).map((name) => counts[name])));
  const isHidden = hiddenParts(sizes, smallestGroup, apart);
  const classes = MIX_GROUPS.flatMap((group, at) => {
    const names = classesOf(group);
    if (isHidden[at]) return names;
    const parts = hiddenParts(
      names.map((name) => counts[name]),
      smallestGroup,
      apart,
    );
    return names.filter((_, part) => parts[part]);
  });
  return { classes: new Set(classes), groups: new Set(MIX_GROUPS.filter((_, at) => isHidden[at])) };
}
