import type { Database } from '@autoclub/persistence';
import type { Logger } from '@autoclub/service-kit';
import { startClockwork, type Clockwork, type Task } from './clockwork';
import type { DealerClocks } from './dealer-clock/dealer-clocks';
import { LineWorker } from './line-worker';
import { jobMetrics, type MetricsRegistry } from './metrics';
import { Planner } from './planner';
import type { LineTiming } from './queue/line';
import { openQueue } from './queue/open-queue';
import type { Job } from './schedule/job';

export interface JobsSettings {
  readonly service: string;
  readonly database: Database;
  readonly clocks: DealerClocks;
  readonly jobs: readonly Job[];
  readonly logger: Logger;
  readonly metrics?: { readonly registry: MetricsRegistry };
  /** Shorter in tests. */
  readonly timing?: JobsTiming;
}

/** How often what is looked for. */
export interface JobsTiming extends LineTiming {
  readonly planMs: number;
  readonly pollMs: number;
  readonly maintenanceSeconds: number;
}

const TIMING: JobsTiming = {
  planMs: 10_000,
  pollMs: 2_000,
  takeOverSeconds: 60,
  retrySeconds: 10,
  maintenanceSeconds: 30,
};
const SWEEP_MS = 600_000;
/** How many lines a copy works on at the same time; each holds a connection of the pool while it does. */
const WORKERS = 2;

/**
 * Runs the jobs of a service for every dealer. Any number of copies may do so: they share the lines by the queue, and a
 * run is done once whatever happens to them. A service without jobs opens no queue.
 */
export async function startJobs(settings: JobsSettings): Promise<Clockwork> {
  const { service, database, clocks, jobs, logger, timing = TIMING } = settings;
  if (jobs.length === 0) return { stop: () => Promise.resolve() };
  const byName = new Map(jobs.map((job) => [job.name, job]));
  if (byName.size < jobs.length) throw new Error('Two jobs of the service have the same name.');
  const { maintenanceSeconds } = timing;
  const queue = await openQueue({ service, database, logger, maintenanceSeconds });
  const parts = { database, boss: queue.boss, clocks, timing, logger };
  const planner = new Planner({ ...parts, jobs });
  const metrics = jobMetrics(settings.metrics?.registry);
  const worker = new LineWorker({ ...parts, jobs: byName, metrics });
  const clockwork = startClockwork(tasks(planner, worker, timing), logger);
  return {
    stop: async () => {
      await clockwork.stop();
      await queue.close();
    },
  };
}

function tasks(planner: Planner, worker: LineWorker, { planMs, pollMs }: JobsTiming): Task[] {
  const once = (work: () => Promise<void>) => () => work().then(() => false);
  return [
    { name: 'plan jobs', everyMs: planMs, run: once(() => planner.plan()) },
    { name: 'find unfinished jobs', everyMs: SWEEP_MS, run: once(() => planner.sweep()) },
    ...Array.from({ length: WORKERS }, (_, n) => ({
      name: `work on jobs ${n + 1}`,
      everyMs: pollMs,
      run: (stopping: AbortSignal) => worker.work(stopping),
    })),
  ];
}
