import type { Clock } from '@autoclub/domain-kit';
import { messagingMigrations } from '@autoclub/messaging';
import { createDataSource, Database, platformMigrations, type Tx } from '@autoclub/persistence';
import { createLogger } from '@autoclub/service-kit';
import { testDatabase, type TestDatabase } from '@autoclub/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  type Clockwork,
  DealerClocks,
  type Job,
  jobsMigrations,
  type JobRun,
  type JobsTiming,
  startJobs,
} from '../src';

/** What the tests' jobs write: one row per effect, so that a doubled one shows. */
class CreateEffect1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table effect (id bigint generated always as identity, job text, dealer text, day date, portion int);
      grant all on effect to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table effect');
  }
}

export const migrations = [
  ...platformMigrations,
  ...messagingMigrations,
  ...jobsMigrations,
  CreateEffect1790000000000,
];

export const SHANGHAI = 'Asia/Shanghai';
export const BERLIN = 'Europe/Berlin';

/** So short that a test sees several rounds. */
export const FAST: JobsTiming = {
  planMs: 20,
  pollMs: 20,
  takeOverSeconds: 2,
  retrySeconds: 1,
  maintenanceSeconds: 1,
};

/** Writes one effect row. */
export async function effect(run: JobRun, tx: Tx, job: string, portion = 0): Promise<void> {
  await tx.query('insert into effect (job, dealer, day, portion) values ($1, $2, $3, $4)', [
    job,
    run.dealerId,
    run.businessDay,
    portion,
  ]);
}

/** A database with dealers, and copies of a service that run jobs on it. */
export class Rig {
  readonly lines: string[] = [];
  private readonly copies: { clockwork: Clockwork; close: () => Promise<void> }[] = [];

  private constructor(readonly db: TestDatabase) {}

  static async open(dealers: Readonly<Record<string, string>>): Promise<Rig> {
    const rig = new Rig(await testDatabase({ entities: [], migrations }));
    for (const [dealerId, timeZone] of Object.entries(dealers))
      await rig.db.owner.query('insert into dealer_clock (dealer_id, time_zone) values ($1, $2)', [
        dealerId,
        timeZone,
      ]);
    return rig;
  }

  /** Starts one more copy, with connections of its own. */
  async start(jobs: readonly Job[], clock: Clock, timing: JobsTiming = FAST): Promise<() => Promise<void>> {
    const source = createDataSource({
      url: this.db.appUrl,
      entities: [],
      applicationName: 'copy',
      poolSize: 5,
    });
    const database = new Database(await source.initialize());
    const clocks = new DealerClocks(database, clock);
    await clocks.refresh();
    const logger = createLogger({ service: 'test' }, { write: (line) => void this.lines.push(line) });
    const clockwork = await startJobs({ service: 'test', database, clocks, jobs, logger, timing });
    const copy = { clockwork, close: () => source.destroy() };
    this.copies.push(copy);
    return () => this.stop(copy);
  }

  effects(): Promise<{ job: string; dealer: string; day: string; portion: number }[]> {
    return this.db.owner.query('select job, dealer, day, portion from effect order by id');
  }

  progress(): Promise<{ job: string; dealer_id: string; business_day: string; state: string }[]> {
    return this.db.owner.query(
      'select job, dealer_id, business_day, state from job_progress order by dealer_id, job, business_day',
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.copies].map((copy) => this.stop(copy)));
    await this.db.drop();
  }

  private async stop(copy: Rig['copies'][number]): Promise<void> {
    this.copies.splice(this.copies.indexOf(copy), 1);
    await copy.clockwork.stop();
    await copy.close();
  }
}

/** A clock that a test sets. */
export function settableClock(instant: string): { clock: Clock; set(instant: string): void } {
  let now = new Date(instant);
  return { clock: () => new Date(now), set: (next) => void (now = new Date(next)) };
}
