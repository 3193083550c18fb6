import type { LocalDate } from '@autoclub/domain-kit';
import { hiddenParts, isTooSmall, overlapping, type SmallestGroup } from '../../measures';

/*
 * Cars of the dealer that were repaired at other dealers of the brand as well (rulebook ANA-05, ANA-14): how many never
 * came back, how often the others did, and whether they go to and fro inside their region.
 */

/** A car of the dealer that was seen at another one in the period. */
export interface CarElsewhere {
  readonly dealerId: string;
  readonly vehicleId: string;
  readonly customerId: string;
  /** Null while the customer's record has not arrived, and once the person is erased. */
  readonly registeredOn: LocalDate | null;
  /** When it was seen elsewhere first and last in the period. */
  readonly firstElsewhereOn: LocalDate;
  readonly lastElsewhereOn: LocalDate;
  /** Whether the last of these dealers is of the same region. */
  readonly isOwnRegion: boolean;
  /** Visits here since the first of these days, up to the end of the period. */
  readonly ownVisitCount: number;
}

export interface CrossRepair {
  /** These two are null together; hidden where either group is too small. */
  readonly seenCount: number | null;
  readonly neverBackCount: number | null;
  /** Of those that came back: by visits here, five standing for five and more; null where hidden. */
  readonly byOwnVisits: readonly { readonly visitCount: number; readonly carCount: number | null }[];
  /** Of those that came back; null together. */
  readonly insideRegionCount: number | null;
  readonly outsideRegionCount: number | null;
}

const MOST_VISITS = 5;

export function crossRepair(cars: readonly CarElsewhere[], smallest: SmallestGroup): CrossRepair {
  const back = cars.filter(({ ownVisitCount }) => ownVisitCount > 0);
  const never = cars.filter(({ ownVisitCount }) => ownVisitCount === 0);
  const [inside, outside] = [true, false].map((isOwn) => back.filter((car) => car.isOwnRegion === isOwn));
  const isSafe = (...groups: (readonly CarElsewhere[] | undefined)[]) =>
    groups.every((group = []) => group.length === 0 || !isTooSmall(peopleIn(group), smallest));
  const isShown = isSafe(never, back);
  const times = Array.from({ length: MOST_VISITS }, (_, at) => at + 1);
  const groups = times.map((count) =>
    back.filter((car) => Math.min(car.ownVisitCount, MOST_VISITS) === count),
  );
  const hidden = hiddenParts(groups.map(peopleIn), smallest, overlapping);
  const isRegionShown = isShown && isSafe(inside, outside);
  return {
    seenCount: isShown ? cars.length : null,
    neverBackCount: isShown ? never.length : null,
    byOwnVisits: times.map((visitCount, at) => ({
      visitCount,
      carCount: !isShown || hidden[at] ? null : (groups[at]?.length ?? 0),
    })),
    insideRegionCount: isRegionShown ? (inside?.length ?? 0) : null,
    outsideRegionCount: isRegionShown ? (outside?.length ?? 0) : null,
  };
}

function peopleIn(cars: readonly CarElsewhere[]): number {
  return new Set(cars.map(({ customerId }) => customerId)).size;
}
