import { addMonths, addYears, type LocalDate } from '@autoclub/domain-kit';
import type { OrderFact, OwnedCar } from './tier-fact';
import type { Tier, TierScheme } from './tier';

/** How far the maintenance of a car carries (rulebook MEM-04). */
export type Maintenance =
  | { readonly is: 'UNBROKEN'; readonly purchasedOn: LocalDate; readonly until: LocalDate }
  | { readonly is: 'TOO_EARLY'; readonly purchasedOn: LocalDate; readonly until: LocalDate }
  | { readonly is: 'BROKEN'; readonly gapFrom: LocalDate; readonly gapTo: LocalDate }
  | { readonly is: 'NO_CAR' };

/** What comes first of several cars: an unbroken one, else the one that can still come to it, else a broken one. */
const PREFERENCE = ['UNBROKEN', 'TOO_EARLY', 'BROKEN', 'NO_CAR'] as const;

/** The best that the maintenance of any of the member's cars came to by a day. */
export function maintenanceOn(
  day: LocalDate,
  cars: readonly OwnedCar[],
  orders: readonly OrderFact[],
  needed: NonNullable<Tier['maintenance']>,
  scheme: TierScheme,
): Maintenance {
  const judged = cars.map((car) => maintenanceOf(day, car, orders, needed, scheme));
  for (const state of PREFERENCE) {
    const found = judged.find(({ is }) => is === state);
    if (found) return found;
  }
  return { is: 'NO_CAR' };
}

/**
 * Unbroken is maintenance without a gap longer than the months of the scheme, from the purchase until the years or the
 * kilometres are reached, whichever comes first (rulebook MEM-04).
 */
function maintenanceOf(
  day: LocalDate,
  { vehicleId, purchasedOn }: OwnedCar,
  orders: readonly OrderFact[],
  needed: NonNullable<Tier['maintenance']>,
  scheme: TierScheme,
): Maintenance {
  const ofCar = orders
    .filter((order) => order.vehicleId === vehicleId && order.isVisit && order.businessDay <= day)
    .sort((a, b) => (a.businessDay < b.businessDay ? -1 : 1));
  const driven = ofCar.find(({ mileageKm }) => (mileageKm ?? 0) >= needed.kilometres)?.businessDay;
  const grown = addYears(purchasedOn, needed.years);
  const until = driven !== undefined && driven < grown ? driven : grown;
  const end = until <= day ? until : day;
  const days = ofCar
    .filter(({ orderKind }) => scheme.maintenanceKinds.includes(orderKind))
    .map(({ businessDay }) => businessDay)
    .filter((each) => each >= purchasedOn && each < end);
  const gap = firstGap([purchasedOn, ...days, end], scheme.maintenanceGapMonths);
  if (gap) return { is: 'BROKEN', ...gap };
  return { is: until <= day ? 'UNBROKEN' : 'TOO_EARLY', purchasedOn, until };
}

function firstGap(
  days: readonly LocalDate[],
  months: number,
): { readonly gapFrom: LocalDate; readonly gapTo: LocalDate } | undefined {
  for (const [i, gapTo] of days.entries()) {
    const gapFrom = days[i - 1];
    if (gapFrom !== undefined && gapTo > addMonths(gapFrom, months)) return { gapFrom, gapTo };
  }
  return undefined;
}
