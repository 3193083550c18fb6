import { groupBy } from '@autoclub/domain-kit';
import { customerName, type VehicleKey, type Vehicles, vehicleName } from '../../network';
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

/** The document in the name of the record that stands for its customer, if records were merged (rulebook CONV-8). */
export function inNameOfPerson<Document extends EarningDocument>(
  document: Document,
  survivors: ReadonlyMap<string, string>,
): Document {
  const survivorId = survivors.get(customerName(document));
  if (survivorId === undefined) return document;
  const { customerId: cameUnder, car } = document;
  return {
    ...document,
    customerId: survivorId,
    cameUnder,
    ...(car && { car: { ...car, payerId: survivorId } }),
  };
}

/** The document with the customer who earns for it by what is known of its car (rulebook CONV-8). */
export function withEarner<Document extends EarningDocument>(document: Document, holders: Holders): Document {
  const { dealerId, businessDay, car } = document;
  if (!car) return document;
  const known = holders.get(vehicleName({ dealerId, vehicleId: car.vehicleId })) ?? [];
  const { customerId, earnsBy } = earnerOn(known, car.payerId, businessDay);
  const { cameUnder, ...rest } = document;
  const isPayers = customerId === car.payerId && cameUnder !== undefined;
  return { ...rest, ...(isPayers && { cameUnder }), customerId, car: { ...car, earnsBy } } as Document;
}
