import type { DealerCopy } from '../../network';
import type { DealerChurn } from '../application/read-churn';
import type { Band, Part } from '../domain/churn';
import { destinationOf, type LostCar } from '../domain/lost-car';
import type { ChurnByBand, ChurnType, LostCarType } from './churn.type';

export function presentChurn(source: DealerChurn, countedAt: Date | null): ChurnType {
  const { asOf, lostCount, newCars } = source;
  return {
    ...{ asOf, lostCount, newCars, countedAt, source },
    destinations: source.destinations.map(({ key, count }) => ({ destination: key, carCount: count })),
    models: source.models.map(({ key, count }) => ({ modelCode: key, carCount: count })),
    ages: source.ages.map(presentBand),
    mileages: source.mileages.map(presentBand),
    outletCars: source.outletReturns.map(({ key, count }) => ({ returnCount: key, carCount: count })),
    reasons: source.reasons.map(({ key, count }) => ({ reasonCode: key, customerCount: count })),
  };
}

function presentBand({ key, count }: Part<Band>): ChurnByBand {
  return { from: key?.from ?? null, to: key?.to ?? null, carCount: count };
}

export function presentLostCar(car: LostCar, dealer: DealerCopy): LostCarType {
  const { vehicleId, customerId, registeredOn, lastSeenOn, lostOn, isNeverSeen } = car;
  const home = registeredOn && { ...dealer, customerId, registeredOn };
  return {
    ...{ lastSeenOn, lostOn, isNeverSeen, destination: destinationOf(car) },
    ...{ seenElsewhereOn: car.seenElsewhereOn, mileageKm: car.mileageKm, reasonCode: car.reasonCode },
    vehicle: { id: vehicleId },
    customer: home && { id: customerId, home },
  };
}
