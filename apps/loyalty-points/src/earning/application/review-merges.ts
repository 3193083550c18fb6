import { FIRST_BUSINESS_DAY } from '@autoclub/domain-kit';
import type { CustomerKey } from '../../network';
import type { EarningWork } from './ports';
import { reviewDocuments } from './review-documents';

/** Two records that became one person, or are two again, and by which event. */
export interface PersonChange {
  readonly records: readonly CustomerKey[];
  readonly causationId: string;
}

/**
 * Records of one person were merged, or a merge was undone (rulebook CONV-8), and their cards and documents moved:
 * the documents are judged again. What has earned stays with its card while the person has it; what came when only
 * the other record had a card earns now, and is taken back when the two turn out to be strangers.
 */
export async function reviewPersons(work: EarningWork, changes: readonly PersonChange[]): Promise<void> {
  const customers = changes.flatMap(({ records, causationId }) =>
    records.map((record) => ({ ...record, causationId, changedOn: FIRST_BUSINESS_DAY })),
  );
  await work.memberships.lockCustomers(customers);
  await reviewDocuments(work, customers);
}
