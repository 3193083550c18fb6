import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Dealer, DealerBooks } from '../../network';
import type { VisitBooks } from '../../repair-orders';
import type { DeclinedWork, Urgency } from '../domain/declined-work';

/** After how many days work of an urgency is asked for again (rulebook CONV-3). */
export type FollowUps = (
  dealer: Dealer,
  day: LocalDate,
) => readonly { readonly urgency: string; readonly followUpDays: number }[];

export interface DeclinePorts extends Pick<DealerBooks, 'dealer'>, VisitBooks {
  /** Under its lock: the open one of this job of a vehicle. */
  lockOpenWork(vehicleId: string, jobCode: string): Promise<DeclinedWork | undefined>;
  lockWork(id: string): Promise<DeclinedWork | undefined>;
  hasWork(repairOrderId: string, jobCode: string): Promise<boolean>;
  writeWork(work: readonly DeclinedWork[]): Promise<void>;
  readonly followUps: FollowUps;
  readonly ids: IdSource;
}

/** Part of a list, newest first; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface WorkFilter {
  readonly isOpen?: boolean;
  readonly urgency?: Urgency;
  readonly customerId?: string;
  readonly vehicleId?: string;
  readonly serviceAdvisorId?: string;
  /** Due on this day, by date or by the last reading. */
  readonly dueOn?: LocalDate;
}

/** Declined work with the last reading of its vehicle. */
export interface ShownWork {
  readonly work: DeclinedWork;
  readonly latestMileageKm: number | null;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface WorkReads extends Pick<DealerBooks, 'dealer'> {
  byIds(ids: readonly string[]): Promise<ShownWork[]>;
  openOf(vehicleIds: readonly string[]): Promise<ShownWork[]>;
  ofOrders(repairOrderIds: readonly string[]): Promise<ShownWork[]>;
  list(filter: WorkFilter, page: Page): Promise<ShownWork[]>;
}
