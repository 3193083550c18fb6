import type { Metrics } from '@autoclub/service-kit';
import { Counter } from 'prom-client';

export interface PlanMetrics {
  /** Counts an operation: run compiled, run by Apollo's executor, or begun compiled and then run by Apollo's. */
  ran(way: 'compiled' | 'apollo' | 'fallback'): void;
}

export function createPlanMetrics({ registry }: Metrics): PlanMetrics {
  const operations = new Counter({
    name: 'gateway_operations_total',
    help: "Operations that ran compiled, by Apollo's executor (apollo), or first one and then the other (fallback).",
    labelNames: ['way'],
    registers: [registry],
  });
  return { ran: (way) => operations.inc({ way }) };
}
