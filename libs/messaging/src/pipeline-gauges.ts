import { Gauge } from 'prom-client';
import type { MetricsRegistry } from './metrics';
import type { PipelineStatus } from './pipeline-status';

const MS_PER_SECOND = 1_000;

/** The figures of the pipeline: what each is called outside, and how it is read from the status. */
const FIGURES: readonly (readonly [name: string, help: string, of: (status: PipelineStatus) => number])[] = [
  ['club_outbox_pending_events', 'Events written but not yet in Kafka', (status) => status.outboxPending],
  [
    'club_outbox_oldest_seconds',
    'How long the oldest of these events has waited',
    (status) => status.oldestPendingMs / MS_PER_SECOND,
  ],
  [
    'club_consumer_lag_messages',
    'Messages of the subscribed topics that are not handled; the last known while Kafka is away',
    (status) => status.consumerLag,
  ],
  ['club_parked_events', 'Events that wait for a premise', (status) => status.parkedCount],
  [
    'club_dead_letters_waiting',
    'Events among the dead letters that were not replayed yet',
    (status) => status.deadLetterCount,
  ],
  ['club_kafka_connected', '1 while Kafka answers, else 0', (status) => Number(status.brokerConnected)],
];

/**
 * Shows the state of the pipeline among the metrics; it is read when they are asked for. All copies of a service see
 * the same tables and topics, so they are not added up. While the database is away there is no figure (NaN), and not
 * an old one.
 */
export function pipelineGauges(registry: MetricsRegistry, read: () => Promise<PipelineStatus>): void {
  for (const [name, help, figureOf] of FIGURES)
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const status = await read().catch(() => undefined);
        this.set(status ? figureOf(status) : NaN);
      },
    });
}
