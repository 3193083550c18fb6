import type { RetentionNetworkQuery, RetentionRankingQuery } from '../generated/retention';

/** The figures that say whether customers stay, the first being what dealers are ranked by. */
export const KEPT_BY = [
  'MAINTENANCE_ENTRY_RATE',
  'WARRANTY_END_RETENTION',
  'INSURANCE_RENEWAL_RATE',
  'MEMBERSHIP_RENEWAL_RATE',
] as const;
export type KeptBy = (typeof KEPT_BY)[number];

/** A number that may be hidden, or not there at all. */
export interface Shown {
  readonly value: number | null;
  readonly isHidden: boolean;
  /** It has been asked for, and the answer is under way. */
  readonly isComing?: boolean;
}

/** How a dealer keeps its customers. */
export interface DealerRow {
  readonly id: string;
  readonly dealer: string;
  readonly region: string;
  readonly rates: Readonly<Record<KeptBy, Shown>>;
  readonly lostCars: Shown;
  /** The share of each group of the planned mix. */
  readonly mix: Readonly<Record<string, Shown>>;
}

type Ranking = RetentionRankingQuery['dealerRanking']['nodes'];
type Network = RetentionNetworkQuery['regions'];

/** The dealers of the network in the order of the first ranking, the worst first; those without a value last. */
export function networkRows(
  regions: Network,
  rankings: Readonly<Partial<Record<KeptBy, Ranking>>>,
  regionId: string | null,
): DealerRow[] {
  const places = new Map((rankings[KEPT_BY[0]] ?? []).map(({ dealer }, at) => [dealer?.id, at]));
  const rows = regions
    .filter(({ id }) => regionId === null || id === regionId)
    .flatMap(({ name, dealers }) => dealers.map((dealer) => rowOf(dealer, name, rankings)));
  const placeOf = ({ id }: DealerRow) => places.get(id) ?? rows.length;
  return rows.sort((a, b) => placeOf(a) - placeOf(b));
}

function rowOf(
  { id, name, churn, classMix }: Network[number]['dealers'][number],
  region: string,
  rankings: Readonly<Partial<Record<KeptBy, Ranking>>>,
): DealerRow {
  const rate = (kpi: KeptBy): Shown => {
    if (!rankings[kpi]) return { value: null, isHidden: false, isComing: true };
    const found = rankings[kpi].find(({ dealer }) => dealer?.id === id);
    return {
      value: found?.value == null ? null : Number(found.value),
      isHidden: found?.isSuppressed ?? false,
    };
  };
  const groups = (classMix?.groups ?? []).map(({ group, actualRate, isSuppressed }): [string, Shown] => [
    group,
    { value: actualRate == null ? null : Number(actualRate), isHidden: isSuppressed },
  ]);
  return {
    id,
    dealer: name,
    region,
    rates: {
      MAINTENANCE_ENTRY_RATE: rate('MAINTENANCE_ENTRY_RATE'),
      WARRANTY_END_RETENTION: rate('WARRANTY_END_RETENTION'),
      INSURANCE_RENEWAL_RATE: rate('INSURANCE_RENEWAL_RATE'),
      MEMBERSHIP_RENEWAL_RATE: rate('MEMBERSHIP_RENEWAL_RATE'),
    },
    lostCars: { value: churn?.lostCount ?? null, isHidden: churn != null && churn.lostCount == null },
    mix: Object.fromEntries(groups),
  };
}
