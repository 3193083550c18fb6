import { addDays, businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import { type Database, everything, type Tx } from '@autoclub/persistence';
import type PgBoss from 'pg-boss';
import type { DealerClocks } from './dealer-clock/dealer-clocks';
import { inTransaction } from './queue/in-transaction';
import { entryOf, type Line, type LineTiming } from './queue/line';
import { dueDays } from './schedule/due-days';
import type { Job } from './schedule/job';

export interface PlannerParts {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly clocks: DealerClocks;
  readonly jobs: readonly Job[];
  readonly timing: LineTiming;
}

/** A row to be written: a run to be done, or the mark of the day a line begins after. */
interface PlannedRun extends Line {
  readonly businessDay: LocalDate;
  readonly state: 'WAITING' | 'SKIPPED';
  /** Whether runs of this line that wait for earlier days are left out. */
  readonly leavesOut: boolean;
}

/**
 * Writes down the runs that have come due and puts their lines into the queue, in one transaction. Every copy of a
 * service does it: a run is a key of a table and a line waits once, so that all but the first change nothing.
 */
export class Planner {
  /** Up to which day each line is planned; read once, since it only goes forward. */
  private planned: Map<string, LocalDate> | undefined;

  constructor(private readonly parts: PlannerParts) {}

  async plan(): Promise<void> {
    const planned = (this.planned ??= await this.read());
    const reached = new Map<string, LocalDate>();
    const runs: PlannedRun[] = [];
    for (const { dealerId, timeZone } of await this.parts.clocks.zones()) {
      const now = this.parts.clocks.clockOf(dealerId)();
      for (const job of this.parts.jobs) {
        const key = keyOf(job.name, dealerId);
        const { newest, days } = dueDays(job, now, timeZone, planned.get(key) ?? this.dayBefore(timeZone));
        if ((planned.get(key) ?? '') >= newest) continue;
        reached.set(key, newest);
        runs.push(...runsOf(job, dealerId, planned.has(key), newest, days));
      }
    }
    if (runs.length > 0) await this.write(runs);
    for (const [key, day] of reached) planned.set(key, day);
  }

  /**
   * Puts lines that are unfinished for an hour into the queue again: of those that have failed too often, and after
   * whatever else. Removes what has ended long ago.
   */
  async sweep(): Promise<void> {
    const { database, jobs } = this.parts;
    await database.transaction(everything, async (tx) => {
      const lines: Line[] = await tx.query(
        `select distinct job, dealer_id as "dealerId" from job_progress
          where state in ('WAITING', 'RUNNING') and changed_at < now() - interval '1 hour' and job = any($1)`,
        [jobs.map(({ name }) => name)],
      );
      await this.enqueue(tx, lines);
      await tx.query(
        `delete from job_progress
          where state in ('DONE', 'SKIPPED') and changed_at < now() - interval '${KEEP_DAYS} days'`,
      );
    });
  }

  /**
   * A job that meets a dealer for the first time begins today, by the clock of the machine: days that a sandbox dealer
   * has left behind before anybody looked are not lost (rulebook PLT-04).
   */
  private dayBefore(timeZone: string): LocalDate {
    return addDays(businessDayOf(this.parts.clocks.clockOf(null)(), timeZone), -1);
  }

  private async read(): Promise<Map<string, LocalDate>> {
    const rows: { job: string; dealer_id: string; day: LocalDate }[] = await this.parts.database.transaction(
      everything,
      (tx) => tx.query('select job, dealer_id, max(business_day) as day from job_progress group by 1, 2'),
    );
    return new Map(rows.map(({ job, dealer_id, day }) => [keyOf(job, dealer_id), day]));
  }

  private async write(runs: readonly PlannedRun[]): Promise<void> {
    await this.parts.database.transaction(everything, async (tx) => {
      await tx.query(WRITE, [JSON.stringify(runs)]);
      await tx.query(LEAVE_OUT, [JSON.stringify(runs.filter(({ leavesOut }) => leavesOut))]);
      await this.enqueue(
        tx,
        runs.filter(({ state }) => state === 'WAITING'),
      );
    });
  }

  private async enqueue(tx: Tx, lines: readonly Line[]): Promise<void> {
    const distinct = new Map(lines.map(({ job, dealerId }) => [keyOf(job, dealerId), { job, dealerId }]));
    if (distinct.size === 0) return;
    const entries = [...distinct.values()].map((line) => entryOf(line, this.parts.timing));
    await this.parts.boss.insert(entries, inTransaction(tx));
  }
}

const KEEP_DAYS = 400;

const keyOf = (job: string, dealerId: string): string => `${job} ${dealerId}`;

/** A line that meets its dealer for the first time and has nothing to do yet is marked, so that it knows its begin. */
function runsOf(
  { name: job, catchUp }: Job,
  dealerId: string,
  isKnown: boolean,
  newest: LocalDate,
  days: readonly LocalDate[],
): PlannedRun[] {
  const leavesOut = catchUp === 'LATEST_DAY';
  const runs = days.map((businessDay) => ({
    job,
    dealerId,
    businessDay,
    state: 'WAITING' as const,
    leavesOut,
  }));
  if (runs.length > 0 || isKnown) return runs;
  return [{ job, dealerId, businessDay: newest, state: 'SKIPPED', leavesOut: false }];
}

const GIVEN = `json_to_recordset($1::json) as r(job text, "dealerId" text, "businessDay" date, state text)`;

const WRITE = `
  insert into job_progress (dealer_id, job, business_day, state)
  select r."dealerId", r.job, r."businessDay", r.state from ${GIVEN} on conflict do nothing`;

/** Missed runs of jobs that want the latest day alone, unless one is in the middle. */
const LEAVE_OUT = `
  update job_progress p set state = 'SKIPPED', changed_at = now() from ${GIVEN}
   where p.dealer_id = r."dealerId" and p.job = r.job and p.business_day < r."businessDay" and p.state = 'WAITING'`;
