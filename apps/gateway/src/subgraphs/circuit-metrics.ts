import type { Metrics } from '@autoclub/service-kit';
import { Counter, Gauge } from 'prom-client';

export interface CircuitMetrics {
  /** 1 while a service is shut out. */
  readonly open: Gauge<'service'>;
  readonly openings: Counter<'service'>;
  /** Requests that were answered without asking the service. */
  readonly refused: Counter<'service'>;
}

/** What the breakers before the services have done. */
export function createCircuitMetrics({ registry }: Metrics): CircuitMetrics {
  return {
    open: new Gauge({
      name: 'subgraph_circuit_open',
      help: 'Whether a service is away and not asked (1), or asked as usual (0).',
      labelNames: ['service'],
      registers: [registry],
    }),
    openings: new Counter({
      name: 'subgraph_circuit_openings_total',
      help: 'How often a service was found to be away, by service.',
      labelNames: ['service'],
      registers: [registry],
    }),
    refused: new Counter({
      name: 'subgraph_circuit_refused_total',
      help: 'Requests to a service that were not sent because it was away, by service.',
      labelNames: ['service'],
      registers: [registry],
    }),
  };
}
