import type { Clock } from '@autoclub/domain-kit';
import type { Database } from '@autoclub/persistence';
import type { MessagingLogger } from './logging';
import type { MetricsRegistry } from './metrics';
import type { PipelineStatus } from './pipeline-status';
import type { Subscription } from './subscription';

export interface MessagingSettings {
  /** `loyalty-points`: the consumer group is `club.loyalty-points`, dead letters go to `club.loyalty-points.dlq`. */
  readonly service: string;
  readonly database: Database;
  /** `host:port`, several separated by commas. */
  readonly brokers: string;
  readonly subscriptions: readonly Subscription[];
  readonly logger: MessagingLogger;
  readonly metrics?: { readonly registry: MetricsRegistry };
  readonly clock: Clock;
  /** Whether a group that has no offsets yet begins with the oldest event; true unless told otherwise. */
  readonly fromBeginning?: boolean;
}

/** The running relay and consumer of one service. */
export interface Messaging {
  pipeline(): Promise<PipelineStatus>;
  /** False when the relay or the consumer has shown no sign of life for a minute: the process should be restarted. */
  healthy(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts the relay and the consumer. Answers at once: a broker that is away only delays events, commands go on and
 * their events wait in the outbox.
 */
export function startMessaging(settings: MessagingSettings): Promise<Messaging> {
  return Promise.reject(new Error(`messaging of ${settings.service} is not wired yet`));
}
