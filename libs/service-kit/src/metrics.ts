import { collectDefaultMetrics, Registry } from 'prom-client';

/** The metrics of one process, in Prometheus' form. */
export interface Metrics {
  readonly registry: Registry;
}

/** A registry of its own, labelled with the service, with the process's CPU, memory and event-loop figures. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return { registry };
}
