import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { CouponBooks, Coupons } from '../../coupons';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks } from '../../network';
import type { OpeningBooks } from '../../opening-hours';
import type { Complaint, ComplaintStatus, ComplaintTerms, Escalation, Severity } from '../domain/complaint';

/** The numbers of complaints in force for a dealer on a day (rulebook CONV-3). */
export type Terms = (dealer: Dealer, day: LocalDate) => ComplaintTerms;

export interface OpenPorts {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  readonly hours: OpeningBooks;
  readonly terms: Terms;
  /** Whether the dealer has this order. */
  hasOrder(id: string): Promise<boolean>;
  write(complaint: Complaint): Promise<void>;
  readonly ids: IdSource;
}

export interface ChangePorts extends DealerBooks {
  /** Under its lock: whatever happens to it happens one after the other. */
  lock(id: string): Promise<Complaint | undefined>;
  write(complaint: Complaint): Promise<void>;
  /** Coupons and their programme, for a comfort pack in the same transaction. */
  readonly couponBooks: Pick<CouponBooks, 'writeCoupons'>;
  readonly coupons: Coupons;
  readonly ids: IdSource;
}

export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface ComplaintFilter {
  readonly customerId?: string;
  readonly ownerId?: string;
  readonly status?: ComplaintStatus;
  readonly severity?: Severity;
  /** Where it stands now; of what is not resolved. */
  readonly escalation?: Escalation;
  /** Business days on which it was opened, `[from, to)`. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** How the complaints of a period went. */
export interface ComplaintCounts {
  readonly openedCount: number;
  readonly resolvedCount: number;
  readonly inTimeCount: number;
  /** Past the deadline and not resolved. */
  readonly overdueCount: number;
}

/** What the graph looks up, each in one statement for any number of keys. */
export interface ComplaintReads {
  byIds(ids: readonly string[]): Promise<Complaint[]>;
  ofOrders(orderIds: readonly string[]): Promise<Complaint[]>;
  list(filter: ComplaintFilter, page: Page, now: Date): Promise<Complaint[]>;
  /** How many a list with this filter has in all. */
  count(filter: ComplaintFilter, now: Date): Promise<number>;
  ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, Complaint[]>>;
  counts(period: { from: LocalDate; to: LocalDate; now: Date }): Promise<ComplaintCounts>;
}
