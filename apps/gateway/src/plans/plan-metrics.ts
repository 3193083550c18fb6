import type { Metrics } from '@autoclub/service-kit';
import { Counter } from 'prom-client';

export interface PlanMetrics {
  /** Counts an operation by its way: compiled, Apollo's, or begun compiled and taken over by Apollo's. */
  ran(way: 'compiled' | 'apollo' | 'taken-over'): void;
}

export function createPlanMetrics({ registry }: Metrics): PlanMetrics {
  const operations = new Counter({
    name: 'gateway_operations_total',
    help: 'Operations by their way: compiled, apollo, or taken-over from the one by the other.',
    labelNames: ['way'],
    registers: [registry],
  });
  return { ran: (way) => operations.inc({ way }) };
}
