import { groupBy } from '@autoclub/domain-kit';
import { type VehicleKey, type Vehicles, vehicleName } from '../../network';
import { type CarHolder, earnerOn } from '../domain/earner';
import type { EarningDocument } from '../domain/earning-document';

/** Whose the cars of documents are, by car. */
export type Holders = ReadonlyMap<string, readonly CarHolder[]>;

/** The cars of documents, each once. */
export function carsOf(documents: readonly EarningDocument[]): VehicleKey[] {
  const cars = documents.flatMap(({ dealerId, car }) =>
    car ? [{ dealerId, vehicleId: car.vehicleId }] : [],
  );
  return [...new Map(cars.map((car) => [vehicleName(car), car])).values()];
}

/** What is known of the holders of some cars. */
export async function holdersOf(
  vehicles: Pick<Vehicles, 'holdings'>,
  cars: readonly VehicleKey[],
): Promise<Holders> {
  return groupBy(await vehicles.holdings(cars), vehicleName);
}

/** The document with the customer who earns for it by what is known of its car (rulebook CONV-8). */
export function withEarner<Document extends EarningDocument>(document: Document, holders: Holders): Document {
  const { dealerId, businessDay, car } = document;
  if (!car) return document;
  const known = holders.get(vehicleName({ dealerId, vehicleId: car.vehicleId })) ?? [];
  const { customerId, earnsBy } = earnerOn(known, car.payerId, businessDay);
  return { ...document, customerId, car: { ...car, earnsBy } };
}
