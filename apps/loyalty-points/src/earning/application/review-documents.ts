import type { LocalDate } from '@autoclub/domain-kit';
import { type CustomerKey, customerName } from '../../network';
import { EarningBatch, writeBatch } from './earning-batch';
import type { EarningWork } from './ports';

/** What has changed about a customer's membership: from which day on, and by which event. */
export interface MembershipChange extends CustomerKey {
  readonly changedOn: LocalDate;
  readonly causationId: string;
}

/**
 * Memberships have begun or changed (rulebook PTS-03): the customers' stored documents of the days concerned are
 * judged again, so that a document that came before its membership earns as if it had come after (rulebook CONV-6).
 */
export async function reviewDocuments(
  work: EarningWork,
  changes: readonly MembershipChange[],
): Promise<void> {
  const records = await work.documents.since(
    changes.map(({ dealerId, customerId, changedOn }) => ({ dealerId, customerId, since: changedOn })),
  );
  if (records.length === 0) return;
  const facts = await work.memberships.of(changes);
  const dealers = await work.dealers.byId(records.map(({ document }) => document.dealerId));
  const batch = new EarningBatch({ records, facts, dealers }, work);
  const causes = new Map(changes.map((change) => [customerName(change), change.causationId]));
  for (const record of records) {
    batch.review(record, causes.get(customerName(record.document)) ?? record.trace.causationId);
  }
  await writeBatch(batch, work);
}
