import { Counter, Registry } from 'prom-client';

/** Where the counters of messaging are registered; one per process. */
export type MetricsRegistry = Registry;

/** What messaging counts. */
export interface MessagingMetrics {
  readonly published: Counter;
  readonly consumed: Counter<'type'>;
  readonly duplicates: Counter;
  readonly skipped: Counter;
  readonly deadLetters: Counter<'code'>;
  readonly retries: Counter;
  readonly missed: Counter;
}

/** Registers the counters; without a registry they are not shown, which keeps their users simple. */
export function messagingMetrics(registry: MetricsRegistry = new Registry()): MessagingMetrics {
  const registers = [registry];
  const counter = (name: string, help: string): Counter => new Counter({ name, help, registers });
  return {
    published: counter('club_events_published_total', 'Events acknowledged by Kafka'),
    consumed: new Counter({
      name: 'club_events_consumed_total',
      help: 'Events whose effect was committed',
      labelNames: ['type'],
      registers,
    }),
    duplicates: counter('club_events_duplicate_total', 'Deliveries of events that were known already'),
    skipped: counter('club_events_skipped_total', 'Messages of types the service does not react to'),
    deadLetters: new Counter({
      name: 'club_events_dead_letter_total',
      help: 'Events given up, by the reason',
      labelNames: ['code'],
      registers,
    }),
    missed: counter('club_events_missed_total', 'Messages the topics dropped before they were read'),
    retries: counter('club_events_retry_total', 'Batches tried again after an error'),
  };
}
