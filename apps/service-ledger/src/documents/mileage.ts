import type { VehicleReading } from './premises';

/**
 * The mileage of a vehicle never goes backwards without a reason (rulebook SVC-01). A document may arrive
 * years after its day, so a reading is compared with its neighbours in time and not with the largest ever
 * seen.
 */
export type MileageReading = Omit<VehicleReading, 'vehicleId'>;

/**
 * The neighbour a reading contradicts, or undefined when it fits between the last before and the first after.
 */
export function contradictedReading(
  reading: Omit<MileageReading, 'repairOrderId'> & { readonly repairOrderId: string | undefined },
  others: readonly MileageReading[],
): MileageReading | undefined {
  if (reading.isExplained) return undefined;
  let before: MileageReading | undefined;
  let after: MileageReading | undefined;
  for (const other of others) {
    if (other.repairOrderId === reading.repairOrderId) continue;
    if (other.settledAt <= reading.settledAt) before = later(before, other);
    else after = earlier(after, other);
  }
  if (before && before.mileageKm > reading.mileageKm) return before;
  if (after && !after.isExplained && after.mileageKm < reading.mileageKm) return after;
  return undefined;
}

function later(a: MileageReading | undefined, b: MileageReading): MileageReading {
  if (!a || b.settledAt > a.settledAt) return b;
  const isTie = b.settledAt.getTime() === a.settledAt.getTime();
  return isTie && b.mileageKm > a.mileageKm ? b : a;
}

function earlier(a: MileageReading | undefined, b: MileageReading): MileageReading {
  return !a || b.settledAt < a.settledAt ? b : a;
}
