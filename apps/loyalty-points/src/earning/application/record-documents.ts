import { EarningBatch, writeBatch } from './earning-batch';
import type { Arrival, EarningWork } from './ports';
import { carsOf, holdersOf, inNameOfPerson, withEarner } from './with-earner';

/**
 * Documents have arrived, in any order and perhaps not for the first time (rulebook PTS-04): each is judged as it
 * stands now and the difference to what was posted for it goes into the books (rulebook PTS-02, PTS-05). A batch costs
 * the same few statements as one document.
 */
export async function recordDocuments(work: EarningWork, arrived: readonly Arrival[]): Promise<void> {
  if (arrived.length === 0) return;
  const named = arrived.map(({ document }) => document);
  const cars = carsOf(named);
  await work.vehicles.lock(cars);
  const holders = await holdersOf(work.vehicles, cars);
  const survivors = await work.persons.survivors(named);
  const arrivals = arrived.map((arrival) => ({
    ...arrival,
    document: withEarner(inNameOfPerson(arrival.document, survivors), holders),
  }));
  const documents = arrivals.map(({ document }) => document);
  await work.memberships.lockCustomers(documents);
  const known = {
    records: await work.documents.byKey(documents),
    facts: await work.memberships.of(documents),
    dealers: await work.dealers.byId(documents.map(({ dealerId }) => dealerId)),
  };
  const batch = new EarningBatch(known, work);
  for (const arrival of arrivals) batch.receive(arrival);
  await writeBatch(batch, work);
}
