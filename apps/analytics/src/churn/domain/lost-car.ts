import type { LocalDate } from '@autoclub/domain-kit';

/*
 * A car is lost to its dealer on the day on which the months of ANA-01 have passed since it was last here, or since it
 * was sold here, without a visit (rulebook ANA-05).
 */

/** Where a lost car goes, by repair orders at other dealers of the brand. */
export const DESTINATIONS = ['OWN_REGION', 'OTHER_REGION', 'OUTSIDE_NETWORK', 'UNKNOWN'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** A car that was lost in a month. */
export interface LostCar {
  readonly dealerId: string;
  readonly vehicleId: string;
  readonly customerId: string;
  /** Null while the customer's record has not arrived, and once the person is erased. */
  readonly registeredOn: LocalDate | null;
  readonly modelCode: string;
  readonly lastSeenOn: LocalDate;
  readonly lostOn: LocalDate;
  /** Sold here, and not here a single time since. */
  readonly isNeverSeen: boolean;
  /** Full years since the purchase on the day it was lost. */
  readonly ageYears: number | null;
  /** At its last order here. */
  readonly mileageKm: number | null;
  /** Whether it would be recognised elsewhere. */
  readonly hasKey: boolean;
  readonly seenElsewhereOn: LocalDate | null;
  readonly isOwnRegion: boolean | null;
  /** What the customer said when called since. */
  readonly reasonCode: string | null;
}

/** The last place the car was seen at decides. */
export function destinationOf({ hasKey, isOwnRegion }: Pick<LostCar, 'hasKey' | 'isOwnRegion'>): Destination {
  if (isOwnRegion !== null) return isOwnRegion ? 'OWN_REGION' : 'OTHER_REGION';
  return hasKey ? 'OUTSIDE_NETWORK' : 'UNKNOWN';
}
