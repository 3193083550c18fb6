import { isTooSmall, type SmallestGroup } from '../../measures';

/*
 * What becomes of the cars that outlets sell (rulebook ANA-14): how many come back to the dealer and pay, how many only
 * come for what is free, and how many are never seen.
 */

/** Cars of one outlet as they were counted. */
export interface OutletCount {
  readonly outletId: string;
  readonly soldCount: number;
  /** Came back with a bill that the customer paid. */
  readonly payingCount: number;
  /** Not a single order since the sale, the check before delivery included. */
  readonly neverSeenCount: number;
  readonly paidMinor: number;
}

export type FunnelCounts = Omit<OutletCount, 'outletId'>;

/** A funnel as it may be shown; null where any of its groups is too small for who asks (rulebook ANA-08). */
export interface OutletFunnel {
  readonly all: FunnelCounts | null;
  /** Empty above the dealer, where an outlet by itself would part the whole. */
  readonly outlets: readonly OutletCount[];
}

export function outletFunnel(counts: readonly OutletCount[], smallest: SmallestGroup): OutletFunnel {
  const sum = (amount: (count: OutletCount) => number) => counts.reduce((so, each) => so + amount(each), 0);
  const all: FunnelCounts = {
    soldCount: sum(({ soldCount }) => soldCount),
    payingCount: sum(({ payingCount }) => payingCount),
    neverSeenCount: sum(({ neverSeenCount }) => neverSeenCount),
    paidMinor: sum(({ paidMinor }) => paidMinor),
  };
  if (smallest === null) return { all, outlets: counts };
  const { soldCount, payingCount, neverSeenCount } = all;
  const groups = [payingCount, neverSeenCount, soldCount - payingCount - neverSeenCount, soldCount];
  const isSafe = soldCount === 0 || !groups.some((count) => isTooSmall(count, smallest));
  return { all: isSafe ? all : null, outlets: [] };
}
