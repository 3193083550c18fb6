import type { LocalDate, Money } from '@autoclub/domain-kit';
import type { Dealer, DealerBooks, StaffMember } from '../../network';
import type { VisitBooks } from '../../repair-orders';
import type { Rework } from '../domain/rework';

export interface ReworkPorts extends Pick<DealerBooks, 'dealer'>, VisitBooks {
  staffMembers(ids: readonly string[]): Promise<StaffMember[]>;
  hasRework(repairOrderId: string): Promise<boolean>;
  writeRework(rework: Rework): Promise<void>;
  /** Within how many days a job counts as repeated, at a dealer on a day (rulebook CONV-3). */
  readonly withinDays: (dealer: Dealer, day: LocalDate) => number;
}

/** Part of a list, newest first; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface ReworkFilter {
  readonly technicianId?: string;
  /** Days of recording `[from, to)`. */
  readonly recordedFrom?: LocalDate;
  readonly recordedTo?: LocalDate;
}

/** What a technician did and had to do again. */
export interface TechnicianCounts {
  readonly technicianId: string;
  readonly jobCount: number;
  readonly reworkCount: number;
  readonly cost: Money;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface ReworkReads extends Pick<DealerBooks, 'dealer'> {
  ofOrders(repairOrderIds: readonly string[]): Promise<Rework[]>;
  against(repairOrderIds: readonly string[]): Promise<Rework[]>;
  list(filter: ReworkFilter, page: Page): Promise<Rework[]>;
  /** Jobs completed, and repetitions recorded, from one instant up to another; at most 200 technicians. */
  technicians(from: Date, to: Date): Promise<TechnicianCounts[]>;
}
