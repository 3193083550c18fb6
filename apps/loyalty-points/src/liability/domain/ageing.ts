/*
 * What members may still spend, cut by how long ago it was earned and by when it ends (rulebook PTS-06, PTS-11). The
 * edges are stated once and handed to the SQL that sums; a band holds its first day and not the first day of the next.
 */

/** By days since the business day they were earned on. */
export const AGE_EDGES = [91, 181, 366, 731] as const;

/** By days until they are no longer good; below the first edge they have ended and wait to be written off. */
export const END_EDGES = [1, 31, 91, 181, 366] as const;

/** A band of days: from a day on, up to and with another; null stands for "no bound". */
export interface Band {
  readonly fromDays: number | null;
  readonly toDays: number | null;
}

/** What is in a band, dealer by dealer; a member has one account at a dealer, so members add up. */
export interface BandSum {
  readonly points: number;
  readonly memberCount: number;
  readonly costMinor: number;
}

export interface AgeBand extends Band, BandSum {}

/** A band as its reader may see it. */
export interface ShownBand extends Band {
  readonly isSuppressed: boolean;
  readonly points: number | null;
  readonly memberCount: number | null;
  readonly costMinor: number | null;
}

/** The bands between the edges, the open ones at both ends among them. */
export function bandsOf(edges: readonly number[]): Band[] {
  return [null, ...edges].map((from, index) => {
    const next = edges[index];
    return { fromDays: from, toDays: next === undefined ? null : next - 1 };
  });
}

/**
 * Hides the bands with fewer members than may be shown (rulebook ANA-08); a band without anybody is shown. Where the
 * hidden ones together are too few as well, the smallest shown band goes with them, since the whole is known.
 */
export function veiled(bands: readonly AgeBand[], suppressBelow: number): ShownBand[] {
  const isSmall = (count: number) => count > 0 && count < suppressBelow;
  const hidden = new Set(bands.filter(({ memberCount }) => isSmall(memberCount)));
  const together = () => [...hidden].reduce((sum, { memberCount }) => sum + memberCount, 0);
  while (hidden.size > 0 && together() < suppressBelow) {
    const shown = bands.filter((band) => !hidden.has(band) && band.memberCount > 0);
    const [smallest] = shown.sort((a, b) => a.memberCount - b.memberCount);
    if (!smallest) break;
    hidden.add(smallest);
  }
  return bands.map((band) =>
    hidden.has(band)
      ? { ...band, isSuppressed: true, points: null, memberCount: null, costMinor: null }
      : { ...band, isSuppressed: false },
  );
}
