import { accepted, type Money, type Outcome, type Refusal, refused } from '@autoclub/domain-kit';
import type { JobKind } from './job-kinds';
import { completeRefusals } from './refusals';
import { canMove, type JobStatus } from './workshop-job.transitions';

/** What the customer was told an order would cost (rulebook SVC-02); by the code that settles it. */
export interface JobQuote {
  readonly list: Money;
  readonly discount: Money;
  readonly payable: Money;
  readonly quotedAt: Date;
}

/** An order before it is settled; settled, the order bears the same id (rulebook SVC-01). */
export interface WorkshopJob {
  readonly id: string;
  readonly dealerId: string;
  readonly roNumber: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly serviceAdvisorId: string | null;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly openedAt: Date;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly mileageKm: number | null;
  readonly mileageReason: string | null;
  /** The promised finish; null where none is promised (rulebook SVC-13). */
  readonly promisedAt: Date | null;
  readonly verdict: PromiseVerdict | null;
  readonly giftCouponId: string | null;
  readonly technicianIds: readonly string[];
  readonly quote: JobQuote | null;
  readonly openedById: string | null;
  /** Counts the facts about the job; the sequence of its events. */
  readonly version: number;
  readonly traceId: string;
}

/** Whether the promised finish was kept, and by how many minutes it was not. */
export interface PromiseVerdict {
  readonly isKept: boolean;
  readonly lateMinutes: number;
}

const MINUTE_MS = 60_000;

/** The finish a kind of job promises from its opening; null where the programme promises none. */
export function promisedFinish(
  openedAt: Date,
  kind: JobKind,
  promises: readonly { readonly jobKind: string; readonly promisedMinutes: number }[],
): Date | null {
  const promise = promises.find(({ jobKind }) => jobKind === kind);
  return promise ? new Date(openedAt.getTime() + promise.promisedMinutes * MINUTE_MS) : null;
}

/** A finish at the promised instant keeps the promise; a begun minute beyond it counts whole. */
export function judgePromise(promisedAt: Date, finishedAt: Date): PromiseVerdict {
  const lateMs = finishedAt.getTime() - promisedAt.getTime();
  return { isKept: lateMs <= 0, lateMinutes: Math.max(0, Math.ceil(lateMs / MINUTE_MS)) };
}

/** The job moved on, if it may be. */
export function moved(
  job: WorkshopJob,
  to: JobStatus,
  changes: Partial<WorkshopJob>,
): Outcome<WorkshopJob, Refusal<'JOB_STATUS_WRONG'>> {
  if (!canMove(job.status, to))
    return refused(completeRefusals.no('JOB_STATUS_WRONG', ['jobId'], { status: { code: job.status } }));
  return accepted({ ...job, ...changes, status: to, version: job.version + 1 });
}
