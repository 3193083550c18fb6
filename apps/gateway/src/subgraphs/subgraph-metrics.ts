import type { Metrics } from '@autoclub/service-kit';
import { Histogram } from 'prom-client';

export interface SubgraphMetrics {
  readonly duration: Histogram<'service' | 'outcome'>;
}

/** How long the subgraphs take, as the gateway sees it. */
export function createSubgraphMetrics({ registry }: Metrics): SubgraphMetrics {
  const duration = new Histogram({
    name: 'subgraph_request_duration_seconds',
    help: 'How long requests to subgraphs took, by service and outcome.',
    labelNames: ['service', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return { duration };
}
