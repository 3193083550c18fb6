import type { Metrics } from '@autoclub/service-kit';
import { Counter, Gauge } from 'prom-client';

export interface OverloadMetrics {
  readonly running: Gauge;
  readonly shed: Counter<'reason'>;
}

/** How full the gateway is, and what it did not begin. */
export function createOverloadMetrics({ registry }: Metrics): OverloadMetrics {
  return {
    running: new Gauge({
      name: 'gateway_operations_running',
      help: 'Operations that run at this moment.',
      registers: [registry],
    }),
    shed: new Counter({
      name: 'gateway_shed_total',
      help: 'Operations that were refused because the gateway had too much to do, by what there was too much of.',
      labelNames: ['reason'],
      registers: [registry],
    }),
  };
}
