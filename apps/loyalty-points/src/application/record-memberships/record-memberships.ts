import { EarningDesk, close, customerName } from '../earning-desk';
import type { EarningWork, PhaseOfCustomer } from '../ports';

/** A phase of a membership as an event brought it. */
export interface PhaseArrival {
  readonly phase: PhaseOfCustomer;
  readonly causationId: string;
}

/**
 * Memberships have begun or changed (rulebook PTS-03): their accounts are opened, and the customers' stored documents
 * of the days concerned are judged again, so that a document that came before its membership earns as if it had come
 * after (rulebook CONV-6).
 */
export async function recordMemberships(work: EarningWork, arrivals: readonly PhaseArrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const changed = arrivals.map(({ phase }) => phase);
  await work.store.lockCustomers(changed);
  await work.ledger.openAccounts(changed);
  await work.store.savePhases(changed);
  const records = await work.store.documentsSince(
    changed.map(({ dealerId, customerId, startsOn }) => ({ dealerId, customerId, since: startsOn })),
  );
  if (records.length === 0) return;
  const phases = await work.store.phasesOf(changed);
  const dealers = await work.store.dealers(records.map(({ document }) => document.dealerId));
  const desk = new EarningDesk({ records, phases, dealers }, work);
  const causes = new Map(arrivals.map((arrival) => [customerName(arrival.phase), arrival.causationId]));
  for (const record of records) {
    desk.review(record, causes.get(customerName(record.document)) ?? record.trace.causationId);
  }
  await close(desk, work);
}
