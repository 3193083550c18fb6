import type { Metrics } from '@autoclub/service-kit';
import { Counter } from 'prom-client';

export interface ThrottleMetrics {
  /** Counts an operation whose cost was not in its client's bucket. */
  refused(): void;
}

export function createThrottleMetrics({ registry }: Metrics): ThrottleMetrics {
  const throttled = new Counter({
    name: 'gateway_throttled_total',
    help: "Operations that were refused because their cost was not in the client's bucket.",
    registers: [registry],
  });
  return { refused: () => throttled.inc() };
}
