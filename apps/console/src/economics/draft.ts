import type { EconomicsNumbersQuery, EconomicsReleasesQuery } from '../generated/economics';

/** The numbers of a programme that decide what is earned and what it costs; tiers aside, which are lists. */
export const DRAFTED = [
  'points.repairStepMinor',
  'points.repairPointsPerStep',
  'points.insuranceStepMinor',
  'points.insurancePointsPerStep',
  'points.activityPoints',
  'points.referralPoints',
  'points.pointCostMinor',
] as const;
export type Drafted = (typeof DRAFTED)[number];

/** What a person has typed, in the unit that people read: yuan and not fen. Empty: as it is. */
export type Draft = Readonly<Partial<Record<Drafted, number | null>>>;

/** Money stands in programmes in minor units. */
const scaleOf = (path: Drafted): number => (path.endsWith('Minor') ? 100 : 1);

/** The value of a number as people read it; undefined when it is no plain number. */
export function readJson(path: Drafted, json: string | null | undefined): number | undefined {
  const value: unknown = json == null ? undefined : JSON.parse(json);
  return typeof value === 'number' ? value / scaleOf(path) : undefined;
}

/** The numbers that are in force, by path. */
export function inForceOf(numbers: EconomicsNumbersQuery | undefined, path: Drafted): number | undefined {
  return readJson(path, numbers?.programme?.numbers.find((each) => each.path === path)?.json);
}

/** The numbers of a draft that differ from those in force, as the graph takes them. */
export function changesOf(draft: Draft, inForce: (path: Drafted) => number | undefined) {
  return DRAFTED.flatMap((path) => {
    const value = draft[path];
    if (value == null || value === inForce(path)) return [];
    return [{ path, value: String(Math.round(value * scaleOf(path))) }];
  });
}

type Release = EconomicsReleasesQuery['programmeReleases']['nodes'][number];

/** What a release would change of what is earned, and how many of its changes have no effect on that. */
export function draftOf({ differences }: Release): { draft: Draft; restCount: number } {
  const known = DRAFTED.flatMap((path) => {
    const value = readJson(path, differences.find((each) => each.path === path)?.afterJson);
    return value === undefined ? [] : [[path, value] as const];
  });
  return { draft: Object.fromEntries(known) as Draft, restCount: differences.length - known.length };
}
