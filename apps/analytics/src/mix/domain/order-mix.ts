import { rateOf, type BasisPoints } from '@autoclub/domain-kit';
import { hiddenParts, overlapping, type SmallestGroup } from '../../measures';

/*
 * What the orders of a period are, by kind, and what the departments brought (rulebook ANA-10).
 */

/** Kinds of repair order, in the order they are shown (rulebook SVC-01). */
export const ORDER_KINDS = [
  'PERIODIC_MAINTENANCE',
  'FIRST_CHECKS',
  'BODY_AND_PAINT',
  'GENERAL_REPAIR',
  'PDS',
  'WARRANTY_CLAIM',
  'ACCIDENT',
  'FREE_INSPECTION',
  'REWORK',
] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

/** Orders of one kind as they were counted. */
export interface KindCount {
  readonly kind: OrderKind;
  readonly orderCount: number;
  /** Different customers of these orders. */
  readonly peopleCount: number;
  /** What labour and parts were billed at, to any payer; minor units. */
  readonly labourMinor: number;
  readonly partsMinor: number;
}

export interface KindShare {
  readonly kind: OrderKind;
  /** Null where hidden. */
  readonly orderCount: number | null;
  readonly shareBp: BasisPoints | null;
  readonly isSuppressed: boolean;
}

export interface OrderMix {
  readonly kinds: readonly KindShare[];
  /** Null where any kind is hidden from those above the dealer: the rest would give it away. */
  readonly orderCount: number | null;
  readonly labourMinor: number | null;
  readonly partsMinor: number | null;
}

/** The parts of revenue as the rulebook gives them for reference: cars sold, parts, repair (ANA-10). */
export const REFERENCE_RATIO = { sales: 2, parts: 1, repair: 4 } as const;

/** Every kind with its share of all orders, rounded down; small groups are hidden above the dealer (rulebook ANA-08). */
export function orderMix(counts: readonly KindCount[], smallest: SmallestGroup): OrderMix {
  const all = ORDER_KINDS.map((kind) => counts.find((each) => each.kind === kind) ?? nothingOf(kind));
  const isHidden = hiddenParts(
    all.map(({ peopleCount }) => peopleCount),
    smallest,
    overlapping,
  );
  const total = all.reduce((sum, { orderCount }) => sum + orderCount, 0);
  const isWhole = !all.some(({ orderCount }, at) => isHidden[at] && orderCount > 0);
  const sum = (amount: (count: KindCount) => number) =>
    isWhole ? all.reduce((so, count) => so + amount(count), 0) : null;
  return {
    kinds: all.map(({ kind, orderCount }, at) => ({
      kind,
      orderCount: isHidden[at] ? null : orderCount,
      shareBp: isHidden[at] || !isWhole ? null : rateOf(orderCount, total),
      isSuppressed: isHidden[at] === true,
    })),
    orderCount: isWhole ? total : null,
    labourMinor: sum(({ labourMinor }) => labourMinor),
    partsMinor: sum(({ partsMinor }) => partsMinor),
  };
}

function nothingOf(kind: OrderKind): KindCount {
  return { kind, orderCount: 0, peopleCount: 0, labourMinor: 0, partsMinor: 0 };
}
