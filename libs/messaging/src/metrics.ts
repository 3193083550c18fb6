import type { Registry } from 'prom-client';

/** Where the counters of messaging are registered; one per process. */
export type MetricsRegistry = Registry;
