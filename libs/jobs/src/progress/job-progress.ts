import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Cursor, Portion } from '../schedule/job';
import type { Line } from '../queue/line';

/** How far a run is: it waits, is in the middle, has ended, or was missed and left out. */
export type RunState = 'WAITING' | 'RUNNING' | 'DONE' | 'SKIPPED';

/** What is known of one run of a job. */
export interface JobProgress {
  readonly dealerId: string;
  readonly job: string;
  readonly businessDay: LocalDate;
  readonly state: RunState;
  readonly doneCount: number;
  /** Null where the job does not know beforehand. */
  readonly totalCount: number | null;
  /** How many times a portion of it has failed, and the code of the last failure. */
  readonly failures: number;
  readonly errorCode: string | null;
  readonly plannedAt: Date;
  readonly changedAt: Date;
}

const COLUMNS = `
  dealer_id as "dealerId", job, business_day as "businessDay", state, done_count as "doneCount",
  total_count as "totalCount", failures, error_code as "errorCode", planned_at as "plannedAt",
  changed_at as "changedAt"`;

/** The latest runs of a job that the transaction may see, the newest day first. */
export function latestRuns(tx: Tx, job: string, limit: number): Promise<JobProgress[]> {
  return tx.query(
    `select ${COLUMNS} from job_progress where job = $1 order by business_day desc, dealer_id limit $2`,
    [job, limit],
  );
}

/** A run that is to be gone on with. */
export interface OpenRun {
  readonly businessDay: LocalDate;
  readonly cursor: Cursor;
}

const OLDEST = `
  select business_day from job_progress
   where dealer_id = $1 and job = $2 and state in ('WAITING', 'RUNNING') order by business_day limit 1`;

/**
 * Locks the oldest unfinished run of a line for this transaction. `'busy'` when another copy is at it just now, none
 * when the line has nothing to do.
 */
export async function takeOldest(tx: Tx, { dealerId, job }: Line): Promise<OpenRun | 'busy' | undefined> {
  const [oldest]: { business_day: LocalDate }[] = await tx.query(OLDEST, [dealerId, job]);
  if (!oldest) return undefined;
  const [run]: OpenRun[] = await tx.query(
    `select business_day as "businessDay", cursor from job_progress
      where dealer_id = $1 and job = $2 and business_day = $3 and state in ('WAITING', 'RUNNING')
        for update skip locked`,
    [dealerId, job, oldest.business_day],
  );
  return run ?? 'busy';
}

/** Notes what a portion came to. */
export async function notePortion(
  tx: Tx,
  { dealerId, job }: Line,
  run: OpenRun,
  portion: Portion,
): Promise<void> {
  const { isDone, count } = portion;
  await tx.query(
    `update job_progress
        set state = $4, cursor = $5::json, done_count = done_count + $6, total_count = coalesce($7, total_count),
            changed_at = now()
      where dealer_id = $1 and job = $2 and business_day = $3`,
    [
      dealerId,
      job,
      run.businessDay,
      isDone ? 'DONE' : 'RUNNING',
      isDone ? null : JSON.stringify(portion.cursor),
      count,
      isDone ? null : (portion.totalCount ?? null),
    ],
  );
}

/** Notes that a portion of the line's oldest run has failed. */
export async function noteFailure(tx: Tx, { dealerId, job }: Line, errorCode: string): Promise<void> {
  await tx.query(
    `update job_progress set failures = failures + 1, error_code = $3, changed_at = now()
      where (dealer_id, job, business_day) = ($1, $2, (${OLDEST}))`,
    [dealerId, job, errorCode],
  );
}
