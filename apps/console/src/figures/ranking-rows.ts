import type { FiguresRankingQuery } from '../generated/figures';

/** A dealer in the ranking, beside the period before. */
export interface RankedRow {
  readonly id: string;
  readonly dealer: string;
  readonly regionId: string | null;
  readonly region: string;
  readonly value: string | null;
  readonly isSuppressed: boolean;
  readonly before: string | null;
  readonly rankInRegion: number | null;
  readonly rankInNation: number | null;
  readonly rankedInRegionCount: number;
  readonly rankedInNationCount: number;
  /** From 0 to 1, of the largest value. */
  readonly share: number;
}

type Standing = FiguresRankingQuery['dealerRanking']['nodes'][number];

/** The dealers in the order of the graph; a dealer whose name is not there is left out. */
export function rankingRows(now: readonly Standing[], before: readonly Standing[]): RankedRow[] {
  const largest = Math.max(0, ...now.map(({ value }) => Math.abs(Number(value ?? 0))));
  const earlier = new Map(before.map(({ dealer, value }) => [dealer?.id, value]));
  return now.flatMap(({ dealer, region, value, rankInRegion, rankInNation, ...standing }) => {
    if (!dealer) return [];
    return [
      {
        ...standing,
        rankInRegion: rankInRegion ?? null,
        rankInNation: rankInNation ?? null,
        id: dealer.id,
        dealer: dealer.name,
        regionId: region?.id ?? null,
        region: region?.name ?? '',
        value: value ?? null,
        before: earlier.get(dealer.id) ?? null,
        share: largest === 0 || value == null ? 0 : Math.abs(Number(value)) / largest,
      },
    ];
  });
}
