import type { LocalDate } from '@autoclub/domain-kit';
import type { Spend } from '../../facts';

/** A car of the customer and the days of its visits within the last twelve months. */
export interface VehicleHistory {
  readonly vehicleId: string;
  readonly purchasedOn: LocalDate | null;
  readonly visitedOn: readonly LocalDate[];
}

/** What the class rules look at: one customer of one dealer, as it stands at the reference day. */
export interface CustomerHistory {
  readonly customerId: string;
  readonly registeredOn: LocalDate | null;
  /** Visits in the last twelve months: a vehicle on a business day, claims and free checks included. */
  readonly visitCount: number;
  /** The latest visit up to the reference day, however long ago. */
  readonly lastVisitOn: LocalDate | null;
  readonly spend: Spend;
  readonly vehicles: readonly VehicleHistory[];
  /** A policy sold here within the window follows an earlier one of the same car and kind. */
  readonly hasRenewedInsurance: boolean;
}

export function totalSpendMinor({ repairMinor, boutiqueMinor, insuranceMinor }: Spend): number {
  return repairMinor + boutiqueMinor + insuranceMinor;
}

/** The latest purchase of a car that was bought after a day and not after the reference day. */
export function newestPurchase(history: CustomerHistory, after: LocalDate, on: LocalDate): LocalDate | null {
  return latest(
    history.vehicles.map((vehicle) => vehicle.purchasedOn).filter((day) => isWithin(day, after, on)),
  );
}

/**
 * The day from which silence is counted: the last visit, or for a customer who never came the later of the purchase and
 * the opening of the record.
 */
export function lastSeenOn(history: CustomerHistory, on: LocalDate): LocalDate | null {
  if (history.lastVisitOn) return history.lastVisitOn;
  const days = [history.registeredOn, ...history.vehicles.map((vehicle) => vehicle.purchasedOn)];
  return latest(days.filter((day) => day !== null && day <= on));
}

function isWithin(day: LocalDate | null, after: LocalDate, upTo: LocalDate): boolean {
  return day !== null && day > after && day <= upTo;
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
