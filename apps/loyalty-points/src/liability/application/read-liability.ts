import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader } from '@autoclub/use-cases';
import { type AgeBand, AGE_EDGES, type BandSum, bandsOf, END_EDGES } from '../domain/ageing';
import type { LiabilityReads, LotSum } from './ports';

/** What members may still spend, and what it costs the club at the cost of a point of each dealer. */
export interface Liability extends BandSum {
  /** The first day among the dealers: today, also where a sandbox is ahead of it. */
  readonly asOf: LocalDate;
  readonly byAge: readonly AgeBand[];
  readonly byEnd: readonly AgeBand[];
  /** Lots that live as long as the card. */
  readonly withCard: BandSum;
}

export interface LiabilityPorts {
  readonly reads: LiabilityReads;
  readonly programmes: ProgrammeBook;
  clockOf(dealerId: string): () => Date;
}

/** Sums up the lots of all dealers in the scope of the reader, by two statements; undefined without a dealer. */
export async function readLiability(
  { reads, programmes, clockOf }: LiabilityPorts,
  reader: Reader,
): Promise<Liability | undefined> {
  const dealers = await reads.dealers(reader);
  const days = dealers.map(({ dealerId, timeZone }) => ({
    dealerId,
    day: businessDayOf(clockOf(dealerId)(), timeZone),
  }));
  const asOf = days
    .map(({ day }) => day)
    .sort()
    .at(0);
  if (asOf === undefined) return undefined;
  const costs = new Map(
    dealers.map(({ dealerId, regionId }, index) => [
      dealerId,
      programmes.inForce({ dealerId, regionId }, days[index]?.day ?? asOf).values.points.pointCostMinor,
    ]),
  );
  const sums = await reads.lots(reader, days);
  const total = (cut: LotSum['cut'], band: number | null) =>
    sumOf(
      sums.filter((sum) => sum.cut === cut && sum.band === band),
      costs,
    );
  const bands = (cut: LotSum['cut'], edges: readonly number[]) =>
    bandsOf(edges).map((band, index) => ({ ...band, ...total(cut, index) }));
  return {
    asOf,
    ...total('ALL', null),
    byAge: bands('AGE', AGE_EDGES),
    byEnd: bands('END', END_EDGES),
    withCard: total('END', null),
  };
}

function sumOf(sums: readonly LotSum[], costs: ReadonlyMap<string, number>): BandSum {
  return sums.reduce<BandSum>(
    (all, { dealerId, points, memberCount }) => ({
      points: all.points + points,
      memberCount: all.memberCount + memberCount,
      costMinor: all.costMinor + points * (costs.get(dealerId) ?? 0),
    }),
    { points: 0, memberCount: 0, costMinor: 0 },
  );
}
