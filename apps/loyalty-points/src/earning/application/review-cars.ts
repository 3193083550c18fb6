import { type VehicleKey, vehicleName } from '../../network';
import { EarningBatch, writeBatch } from './earning-batch';
import type { EarningWork } from './ports';
import { holdersOf, withEarner } from './with-earner';

/** A car of which has become known whose it is, and by which event. */
export interface CarChange extends VehicleKey {
  readonly causationId: string;
}

/**
 * Cars turn out to be a company's or leased, or to have changed hands (rulebook CONV-8): the documents of these cars
 * earn for whom they should have earned for from the beginning, whichever came first (rulebook CONV-6).
 */
export async function reviewCars(work: EarningWork, changes: readonly CarChange[]): Promise<void> {
  if (changes.length === 0) return;
  await work.vehicles.lock(changes);
  const records = await work.documents.ofVehicles(changes);
  const holders = await holdersOf(work.vehicles, records.length === 0 ? [] : changes);
  const moved = records
    .map((record) => ({ record, document: withEarner(record.document, holders) }))
    .filter(({ record, document }) => record.document.customerId !== document.customerId);
  if (moved.length === 0) return;
  const documents = moved.map(({ document }) => document);
  await work.memberships.lockCustomers([...documents, ...moved.map(({ record }) => record.document)]);
  const known = {
    records: moved.map(({ record }) => record),
    facts: await work.memberships.of(documents),
    dealers: await work.dealers.byId(documents.map(({ dealerId }) => dealerId)),
  };
  const batch = new EarningBatch(known, work);
  const causes = new Map(changes.map((change) => [vehicleName(change), change.causationId]));
  for (const { record, document } of moved) {
    const { dealerId, car } = document;
    const cause = car && causes.get(vehicleName({ dealerId, vehicleId: car.vehicleId }));
    batch.reassign(record, document, cause ?? record.trace.causationId);
  }
  await writeBatch(batch, work);
}
