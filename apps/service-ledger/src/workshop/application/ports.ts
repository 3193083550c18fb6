import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { CouponBooks, Coupons } from '../../coupons';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks, StaffMember } from '../../network';
import type { CertificateReads, JobRequirements } from '../../staff';
import type { JobKind } from '../domain/job-kinds';
import type { JobQuote, WorkshopJob } from '../domain/workshop-job';
import type { JobStatus } from '../domain/workshop-job.transitions';

/** What the programme in force promises at a dealer on a business day (rulebook SVC-13, CONV-3). */
export type TimePromises = (
  dealer: Dealer,
  day: LocalDate,
) => {
  readonly promises: readonly { readonly jobKind: string; readonly promisedMinutes: number }[];
  /** The coupon a member gets for a broken promise; null for none. */
  readonly giftCode: string | null;
};

/** Jobs of one dealer inside one transaction. */
export interface JobBooks {
  /** Under its lock: two desks that move a job come one after the other. */
  lockJob(id: string): Promise<WorkshopJob | undefined>;
  writeJob(job: WorkshopJob): Promise<void>;
}

export interface OpenPorts extends JobBooks {
  premises(asked: AskedPremises): Promise<FoundPremises<{ readonly id: string }>>;
  hasJob(roNumber: string): Promise<boolean>;
  readonly timePromises: TimePromises;
  readonly ids: IdSource;
}

export interface StartPorts
  extends JobBooks, Pick<DealerBooks, 'dealer'>, Pick<CertificateReads, 'certificatesOf'> {
  staffMembers(ids: readonly string[]): Promise<StaffMember[]>;
  readonly requirements: JobRequirements;
}

export interface CompletePorts
  extends JobBooks, Pick<DealerBooks, 'dealer'>, Pick<CouponBooks, 'writeCoupons'> {
  readonly timePromises: TimePromises;
  readonly coupons: Coupons;
  readonly ids: IdSource;
}

/** What settling an order does to the job it was before. */
export interface SettlingJobs {
  /** The ids of jobs under way by their order numbers, under their locks. */
  openJobs(roNumbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  settleJobs(ids: readonly string[]): Promise<void>;
  keepQuote(jobId: string, quote: JobQuote): Promise<void>;
}

/** Part of a list of jobs, newest first; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface JobFilter {
  readonly status?: JobStatus;
  readonly kind?: JobKind;
  readonly customerId?: string;
  readonly vehicleId?: string;
  readonly serviceAdvisorId?: string;
  /** Whether the promised finish was kept; only those that were judged. */
  readonly isPromiseKept?: boolean;
}

export interface PromiseCounts {
  readonly judgedCount: number;
  readonly keptCount: number;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface JobReads extends Pick<DealerBooks, 'dealer'> {
  byIds(ids: readonly string[]): Promise<WorkshopJob[]>;
  list(filter: JobFilter, page: Page): Promise<WorkshopJob[]>;
  /** Jobs of vehicles that are not over. */
  underWayOf(vehicleIds: readonly string[]): Promise<WorkshopJob[]>;
  /** Jobs that were completed from one instant up to another. */
  promiseCounts(from: Date, to: Date, kind?: JobKind): Promise<PromiseCounts>;
}
