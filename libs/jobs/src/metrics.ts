import { Counter, Histogram, Registry } from 'prom-client';

/** Where the figures of jobs are registered; one per process. */
export type MetricsRegistry = Registry;

/** What is measured of jobs. */
export interface JobMetrics {
  readonly runs: Counter<'job'>;
  readonly failures: Counter<'job' | 'code'>;
  readonly seconds: Histogram<'job'>;
}

const BUCKETS = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60];

export function jobMetrics(registry: MetricsRegistry = new Registry()): JobMetrics {
  const registers = [registry];
  return {
    runs: new Counter({
      name: 'club_job_runs_total',
      help: 'Runs that are done: of a job, for a dealer and a business day',
      labelNames: ['job'],
      registers,
    }),
    failures: new Counter({
      name: 'club_job_failures_total',
      help: 'Portions of a run that failed, by the code of the error; they are tried again',
      labelNames: ['job', 'code'],
      registers,
    }),
    seconds: new Histogram({
      name: 'club_job_portion_seconds',
      help: 'How long a portion of a run took',
      labelNames: ['job'],
      buckets: BUCKETS,
      registers,
    }),
  };
}
