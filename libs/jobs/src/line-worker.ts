import { instantOf } from '@autoclub/domain-kit';
import { type Database, everything, type Tx } from '@autoclub/persistence';
import { type Logger, newTraceparent } from '@autoclub/service-kit';
import type PgBoss from 'pg-boss';
import type { DealerClocks } from './dealer-clock/dealer-clocks';
import type { JobMetrics } from './metrics';
import { noteFailure, notePortion, type OpenRun, takeOldest } from './progress/job-progress';
import { inTransaction } from './queue/in-transaction';
import { entryOf, type Line, type LineTiming } from './queue/line';
import { QUEUE, SCHEMA } from './queue/names';
import type { Job, JobRun, Portion } from './schedule/job';

export interface LineWorkerParts {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly clocks: DealerClocks;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly timing: LineTiming;
  readonly logger: Logger;
  readonly metrics: JobMetrics;
}

/** An entry of the queue that this worker has taken. */
type Entry = PgBoss.Job<Line>;

/** Takes lines from the queue and does their runs, oldest day first, portion by portion. */
export class LineWorker {
  constructor(private readonly parts: LineWorkerParts) {}

  /** Takes one line and goes on with it to its end; false when none waits. At a stop it is put back in between. */
  async work(stopping: AbortSignal): Promise<boolean> {
    const [entry] = await this.parts.boss.fetch<Line>(QUEUE);
    if (!entry) return false;
    const job = this.parts.jobs.get(entry.data.job);
    if (!job) await this.parts.boss.complete(QUEUE, entry.id);
    else await this.goThrough(entry, job, stopping);
    return true;
  }

  private async goThrough(entry: Entry, job: Job, stopping: AbortSignal): Promise<void> {
    try {
      while (await this.goOn(entry, job)) if (stopping.aborted) return await this.putBack(entry);
    } catch (error) {
      await this.fail(entry, error);
    }
  }

  /** Does one portion; false when the line has no more to do now. */
  private async goOn(entry: Entry, job: Job): Promise<boolean> {
    const { metrics } = this.parts;
    const stopWatch = metrics.seconds.startTimer({ job: job.name });
    const portion = await this.portion(entry, job);
    if (!portion) return false;
    stopWatch();
    if (portion.isDone) metrics.runs.inc({ job: job.name });
    return true;
  }

  /** What the portion writes and that it was done, or the end of the entry: one transaction. */
  private portion(entry: Entry, job: Job): Promise<Portion | undefined> {
    const { database, boss } = this.parts;
    const { dealerId } = entry.data;
    return database.transaction({ kind: 'dealer', dealerId }, async (tx) => {
      const run = await takeOldest(tx, entry.data);
      if (run === undefined || run === 'busy') {
        await boss.complete(QUEUE, entry.id, {}, inTransaction(tx));
        return undefined;
      }
      const portion = await job.run(await this.runOf(tx, job, dealerId, run), tx);
      await notePortion(tx, entry.data, run, portion);
      await keepEntry(tx, entry);
      return portion;
    });
  }

  private async runOf(tx: Tx, job: Job, dealerId: string, open: OpenRun): Promise<JobRun> {
    const timeZone = await zoneOf(tx, dealerId);
    const { traceId, traceparent } = newTraceparent();
    const { businessDay, cursor } = open;
    return {
      dealerId,
      timeZone,
      businessDay,
      dueAt: instantOf(businessDay, job.at, timeZone),
      now: this.parts.clocks.clockOf(dealerId)(),
      cursor,
      cause: { correlationId: traceId, causationId: `${job.name} ${businessDay}`, traceparent },
    };
  }

  private async putBack(entry: Entry): Promise<void> {
    const { database, boss, timing } = this.parts;
    await database.transaction(everything, async (tx) => {
      await boss.complete(QUEUE, entry.id, {}, inTransaction(tx));
      await boss.insert([entryOf(entry.data, timing)], inTransaction(tx));
    });
  }

  /** Notes the failure and lets the queue try again later; when even that fails, the entry is found by its age. */
  private async fail(entry: Entry, error: unknown): Promise<void> {
    const { database, boss, logger, metrics } = this.parts;
    const { job, dealerId } = entry.data;
    const code = errorCodeOf(error);
    metrics.failures.inc({ job, code });
    logger.error({ err: error, job, dealerId }, 'a run of a job failed; it is tried again');
    try {
      await database.transaction(everything, async (tx) => {
        await noteFailure(tx, entry.data, code);
        await boss.fail(QUEUE, entry.id, { code }, inTransaction(tx));
      });
    } catch (err) {
      logger.warn({ err, job, dealerId }, 'the failure could not be noted');
    }
  }
}

/** The entry is given to another copy when it is not kept for a while, as after a crash. */
async function keepEntry(tx: Tx, { id }: Entry): Promise<void> {
  await tx.query(`update ${SCHEMA}.job set started_on = now() where name = $1 and id = $2`, [QUEUE, id]);
}

async function zoneOf(tx: Tx, dealerId: string): Promise<string> {
  const [row]: { time_zone: string }[] = await tx.query(
    'select time_zone from dealer_clock where dealer_id = $1',
    [dealerId],
  );
  if (!row) throw new Error(`The zone of dealer ${dealerId} is not known.`);
  return row.time_zone;
}

/** The code of PostgreSQL or of the system; else that the job failed. */
function errorCodeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'JOB_FAILED';
}
