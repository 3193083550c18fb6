import type { IdSource, LocalDate, Period } from '@autoclub/domain-kit';
import type { ShownCountsBook } from '../../figures';
import type { CustomerHome, DealerCopy } from '../../network';
import type { Condition } from '../domain/condition';
import type { Movement, Segment } from '../domain/segment';

/** The day on which conditions are judged, of which dealer. */
export interface Judgement {
  readonly dealer: DealerCopy;
  readonly on: LocalDate;
  readonly now: Date;
}

/** What a change of a segment works on, inside one transaction of its dealer. */
export interface SegmentBooks {
  dealer(dealerId: string): Promise<DealerCopy | undefined>;
  /** How many are kept and not archived; others of the dealer that want one more wait. */
  countKept(dealerId: string): Promise<number>;
  /** False where the dealer has a segment of this code. */
  add(segment: Segment): Promise<boolean>;
  /** Under its lock: judgements of one segment happen one after the other. */
  lock(dealerId: string, segmentId: string): Promise<Segment | undefined>;
  keep(segment: Segment): Promise<void>;
  /** Judges every customer of the dealer and keeps who entered and who left. */
  move(segment: Segment, judgement: Judgement): Promise<Movement>;
  /** Lets every member go. */
  dismiss(segment: Segment, judgement: Judgement): Promise<Movement>;
}

export interface SegmentPorts extends SegmentBooks {
  readonly ids: IdSource;
}

/** How many of a dealer's customers meet a condition. */
export interface GroupSize {
  readonly customerCount: number;
  readonly totalCount: number;
}

/** What a preview works on. */
export interface PreviewPorts extends ShownCountsBook {
  measure(condition: Condition, judgement: Judgement): Promise<GroupSize>;
  /** The smallest group that those above the dealer may see (rulebook ANA-08). */
  smallestGroup(dealer: DealerCopy, on: LocalDate): number;
}

export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** The size of a segment after the judgements of a day. */
export interface SizeOnDay {
  readonly segmentId: string;
  readonly asOf: LocalDate;
  readonly memberCount: number;
  readonly addedCount: number;
  readonly removedCount: number;
}

/** What the graph looks up, each in one statement for any number of keys. */
export interface SegmentReads {
  byIds(ids: readonly string[]): Promise<Segment[]>;
  /** By code; archived ones only where they are asked for. */
  list(page: Page, withArchived: boolean): Promise<Segment[]>;
  ofCustomers(customerIds: readonly string[]): Promise<{ customerId: string; segment: Segment }[]>;
  /** Members of each segment on a day by id, one more than the page has. */
  members(segmentIds: readonly string[], on: LocalDate, page: Page): Promise<Map<string, CustomerHome[]>>;
  memberCounts(segmentIds: readonly string[], on: LocalDate): Promise<ReadonlyMap<string, number>>;
  sizes(segmentIds: readonly string[], period: Period): Promise<SizeOnDay[]>;
}
