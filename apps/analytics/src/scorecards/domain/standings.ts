/*
 * A ranking of dealers by one KPI, inside their region and in the nation (rulebook ANA-08). Equal values share a rank
 * and the next rank is left out, as in sport: 1, 2, 2, 4. A dealer whose value is not known has no rank and stands last
 * whichever end is asked for, by its id: its place must not give away what is hidden.
 */

/** A dealer with its value as it is shown; null when it is hidden or there is none. */
export interface Valued {
  readonly dealerId: string;
  readonly regionId: string;
  readonly value: string | null;
}

/** Where a dealer stands; ranks count from 1, the best. */
export interface Standing extends Valued {
  readonly rankInRegion: number | null;
  readonly rankInNation: number | null;
  /** Dealers that have a rank. */
  readonly rankedInRegionCount: number;
  readonly rankedInNationCount: number;
}

export type Better = 'HIGHER' | 'LOWER';

/** What of a KPI says which of two values is better. */
export interface Judged {
  readonly goals: { readonly target: string | null; readonly excellent: string | null };
  readonly isLowerBetter?: true;
}

/**
 * Which of two values is better: as its goals say, since an excellent value below the target is better when it is low;
 * as its definition says while none are agreed.
 */
export function betterOf({ goals: { target, excellent }, isLowerBetter }: Judged): Better {
  if (target === null || excellent === null || compare(excellent, target) === 0)
    return isLowerBetter ? 'LOWER' : 'HIGHER';
  return compare(excellent, target) < 0 ? 'LOWER' : 'HIGHER';
}

/** Ranks every dealer. */
export function standingsOf(dealers: readonly Valued[], better: Better): Standing[] {
  const rankedIn = (group: readonly Valued[]) => group.filter(({ value }) => value !== null);
  return dealers.map((dealer) => {
    const region = rankedIn(dealers.filter(({ regionId }) => regionId === dealer.regionId));
    const nation = rankedIn(dealers);
    return {
      ...dealer,
      rankInRegion: rankAmong(region, dealer, better),
      rankInNation: rankAmong(nation, dealer, better),
      rankedInRegionCount: region.length,
      rankedInNationCount: nation.length,
    };
  });
}

function rankAmong(group: readonly Valued[], { value }: Valued, better: Better): number | null {
  if (value === null) return null;
  return 1 + group.filter((other) => other.value !== null && isBetter(other.value, value, better)).length;
}

function isBetter(one: string, other: string, better: Better): boolean {
  return better === 'HIGHER' ? compare(one, other) > 0 : compare(one, other) < 0;
}

/** The order of a list: the worst or the best first, equal ones by id, those without a value last. */
export function inOrder(standings: readonly Standing[], better: Better, first: 'WORST' | 'BEST'): Standing[] {
  return [...standings].sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || byId(a, b);
    if (compare(a.value, b.value) === 0) return byId(a, b);
    return isBetter(a.value, b.value, better) === (first === 'BEST') ? -1 : 1;
  });
}

function byId(a: Valued, b: Valued): number {
  return a.dealerId < b.dealerId ? -1 : 1;
}

/** Compares two decimal numbers of the same KPI, which have the same number of digits after the point. */
function compare(one: string, other: string): number {
  const [a, b] = [BigInt(one.replace('.', '')), BigInt(other.replace('.', ''))];
  return a === b ? 0 : a < b ? -1 : 1;
}
