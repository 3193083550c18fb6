import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { ContactPoint } from '../../complaints';
import type { Dealer, DealerBooks } from '../../network';
import type { Checklist, ChecklistRun } from '../domain/checklist';

/** The checklists in force for a dealer on a day (rulebook CONV-3). */
export type Checklists = (dealer: Dealer, day: LocalDate) => readonly Checklist[];

export interface RecordPorts extends DealerBooks {
  readonly checklists: Checklists;
  /** Whether the dealer has this order. */
  hasOrder(id: string): Promise<boolean>;
  write(run: ChecklistRun): Promise<void>;
  readonly ids: IdSource;
}

export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface RunFilter {
  readonly contactPoint?: ContactPoint;
  readonly staffMemberId?: string;
  readonly isCompliant?: boolean;
  /** Business days `[from, to)`. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** How often the checklists of a contact point were gone through, and how often everything was done. */
export interface ComplianceCounts {
  readonly contactPoint: ContactPoint;
  readonly runCount: number;
  readonly compliantCount: number;
}

/** How often an item was not done. */
export interface FailedItemCount {
  readonly contactPoint: ContactPoint;
  readonly itemCode: string;
  readonly failedCount: number;
}

/** What the graph looks up, each in one statement for any number of keys. */
export interface RunReads extends Pick<DealerBooks, 'dealer'> {
  byIds(ids: readonly string[]): Promise<ChecklistRun[]>;
  ofOrders(orderIds: readonly string[]): Promise<ChecklistRun[]>;
  list(filter: RunFilter, page: Page): Promise<ChecklistRun[]>;
  counts(from: LocalDate, to: LocalDate): Promise<ComplianceCounts[]>;
  failedItems(from: LocalDate, to: LocalDate): Promise<FailedItemCount[]>;
}
