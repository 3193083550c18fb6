import type { Period } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { readFigures } from '../../figures';
import type { FigureReads, Kpi, KpiValue } from '../../figures';
import { wholeNation } from '../../network';
import { betterOf, inOrder, standingsOf } from '../domain/standings';
import type { Standing } from '../domain/standings';

export interface RankDealers {
  readonly kpi: Kpi;
  readonly period: Period;
  /** One region's dealers; all that the caller may see unless given. */
  readonly regionId: string | null;
  readonly first: 'WORST' | 'BEST';
  readonly asker: string;
}

/** A dealer in the ranking, as its reader may see it. */
export interface RankedDealer extends Standing {
  readonly timeZone: string;
  readonly isSuppressed: boolean;
}

/** Figures and the dealers that the reader may see. */
export interface RankingReads extends FigureReads {
  dealersByRegion(): Promise<
    { readonly dealerId: string; readonly regionId: string; readonly timeZone: string }[]
  >;
}

/**
 * Ranks dealers by a KPI over a period (rulebook ANA-08). Ranks come from the values of every dealer of the nation that
 * may be shown above the dealers; a reader who sees fewer dealers learns of the others only how many are better.
 * The statements are as many for three dealers as for three hundred.
 */
export async function rankDealers(
  unit: UnitOfWork<RankingReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { kpi, period, regionId, first, asker }: RankDealers,
): Promise<RankedDealer[]> {
  const valuesFor = async (by: Reader, account: string) => {
    const dealers = await unit.read(by, (reads) => reads.dealersByRegion());
    const subjects = dealers.map(({ dealerId: id, timeZone }) => ({ id, timeZone }));
    const request = { level: 'DEALER', subjects, period, asker: account, only: [kpi] } as const;
    const figures = await readFigures(unit, programmes, by, request);
    const values = new Map<string, KpiValue>();
    for (const [id, { kpis }] of figures) if (kpis[0]) values.set(id, kpis[0]);
    return { dealers, values };
  };
  const seen = await valuesFor(reader, asker);
  const isWhole = reader.scope.kind === 'everything';
  const all = isWhole ? seen : await valuesFor(wholeNation(reader), `ranks for ${asker}`);
  const better = betterOf(kpi);
  const valueOf = (id: string) => (seen.values.get(id) ?? all.values.get(id))?.value ?? null;
  const standings = standingsOf(
    all.dealers.map((dealer) => ({ ...dealer, value: valueOf(dealer.dealerId) })),
    better,
  );
  const dealers = new Map(seen.dealers.map((dealer) => [dealer.dealerId, dealer]));
  return inOrder(standings, better, first).flatMap((standing) => {
    const dealer = dealers.get(standing.dealerId);
    if (!dealer || (regionId !== null && dealer.regionId !== regionId)) return [];
    const isSuppressed = seen.values.get(dealer.dealerId)?.isSuppressed ?? false;
    return [{ ...standing, timeZone: dealer.timeZone, isSuppressed }];
  });
}
