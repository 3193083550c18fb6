import type { Clock } from '@autoclub/domain-kit';
import { catalogue } from '@autoclub/event-contracts';
import type { Database } from '@autoclub/persistence';
import type { Brokers } from './kafka/address';
import { runConsumerLoop } from './inbox/consumer-loop';
import { deadLetterSender } from './inbox/dead-letter-sender';
import { Intake } from './inbox/intake';
import { kafkaClient } from './kafka/client';
import { lagReader, Reached } from './kafka/lag';
import { openProducer } from './kafka/producer';
import type { MessagingLogger } from './logging';
import { messagingMetrics, type MetricsRegistry } from './metrics';
import { runRelay } from './outbox/relay';
import { pipelineGauges } from './pipeline-gauges';
import { pipelineReader, type PipelineStatus } from './pipeline-status';
import type { Subscription } from './subscription';
import { within } from './timing';
import { consumerGroup, deadLetterTopic, replayGroup } from './topics';
import { watchdog } from './watchdog';

export interface MessagingSettings {
  /** `loyalty-points`: the consumer group is `club.loyalty-points`, dead letters go to `club.loyalty-points.dlq`. */
  readonly service: string;
  readonly database: Database;
  /** `host:port`, several separated by commas. */
  readonly brokers: Brokers;
  /** Premises first: of events that wait together, those listed first are applied first. */
  readonly subscriptions: readonly Subscription[];
  readonly logger: MessagingLogger;
  readonly metrics?: { readonly registry: MetricsRegistry };
  readonly clock: Clock;
  /** Whether a group that has no offsets yet begins with the oldest event; true unless given. */
  readonly fromBeginning?: boolean;
}

/** The running relay and consumer of one service. */
export interface Messaging {
  pipeline(): Promise<PipelineStatus>;
  /** False when the relay or the consumer has made no turn for a minute: the process should be restarted. */
  healthy(): boolean;
  stop(): Promise<void>;
}

const DEAD_AFTER_MS = 60_000;
const STOP_MS = 10_000;

/**
 * Starts the relay and the consumer. Returns at once: a broker that is away only delays events, commands go on and
 * their events wait in the outbox.
 */
export async function startMessaging(settings: MessagingSettings): Promise<Messaging> {
  const { service, database, brokers, subscriptions, logger } = settings;
  const stopping = new AbortController();
  const kafka = kafkaClient(brokers, `club.${service}`, logger);
  const metrics = messagingMetrics(settings.metrics?.registry);
  const reached = new Reached();
  const [relayDog, consumerDog] = [watchdog(), watchdog()];
  const deadLetters = deadLetterSender(() => openProducer(kafka));
  const lags = lagReader(kafka, reached);
  const topics = [...new Set(subscriptions.map(({ contract }) => contract.topic))];
  const intake = new Intake({
    database,
    subscriptions,
    deadLetterTopic: deadLetterTopic(service),
    sendDeadLetters: (messages) => deadLetters.send(messages),
    logger,
    metrics,
    signal: stopping.signal,
  });
  const relay = runRelay(
    {
      service,
      database,
      openProducer: () => openProducer(kafka),
      logger,
      metrics,
      alive: () => relayDog.alive(),
    },
    stopping.signal,
  );
  const consumer = runConsumerLoop(
    {
      kafka,
      groupId: consumerGroup(service),
      topics,
      ownTopics: topicsOf(service),
      fromBeginning: settings.fromBeginning ?? true,
      handle: (portion) => intake.submit(portion),
      reached,
      missed: (messages) => metrics.missed.inc(messages),
      watchdog: consumerDog,
      logger,
    },
    stopping.signal,
  );
  const pipeline = pipelineReader({
    database,
    lags,
    group: consumerGroup(service),
    topics,
    replayGroup: replayGroup(service),
    deadLetterTopic: deadLetterTopic(service),
  });
  if (settings.metrics) pipelineGauges(settings.metrics.registry, pipeline);
  return {
    pipeline,
    healthy: () => [relayDog, consumerDog].every((dog) => dog.silentForMs() < DEAD_AFTER_MS),
    stop: async () => {
      stopping.abort();
      await within(STOP_MS, Promise.all([relay, consumer]), 'stopping messaging').catch(() => undefined);
      await Promise.all([deadLetters.close(), lags.close()]);
    },
  };
}

/** Where the service publishes, and its dead letters. */
function topicsOf(service: string): string[] {
  const own = catalogue.filter(({ publisher }) => publisher === service).map(({ topic }) => topic);
  return [...new Set(own), deadLetterTopic(service)];
}
