import type { Database } from '@autoclub/persistence';
import type { Kafka } from 'kafkajs';
import type { Brokers } from '../kafka/address';
import { runConsumerLoop } from '../inbox/consumer-loop';
import { Intake } from '../inbox/intake';
import { asAdministrator, boundsOf } from '../kafka/administration';
import { kafkaClient } from '../kafka/client';
import { Reached } from '../kafka/lag';
import type { Portion } from '../kafka/messages';
import type { MessagingLogger } from '../logging';
import { messagingMetrics } from '../metrics';
import type { Subscription } from '../subscription';
import { pause } from '../timing';
import { watchdog } from '../watchdog';

export interface TopicFollowerSettings {
  /** Names the consumer group, which is gone when the follower stops. */
  readonly groupId: string;
  readonly brokers: Brokers;
  /** Where the events are applied: tables and inbox. */
  readonly database: Database;
  readonly subscriptions: readonly Subscription[];
  /** So long nothing may come of what is waited for. */
  readonly patienceMs?: number;
  readonly logger: MessagingLogger;
}

/** Applies what is published from the moment it was made; it holds everything back until it is let go. */
export interface TopicFollower {
  letGo(): void;
  /** Returns when everything that the topics hold at this moment is applied. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;
const POLL_MS = 25;
const NOWHERE = BigInt(-1);
const FOREVER_MS = 86_400_000;

/** Returns when every event that is published from now on will be read. */
export async function followTopics(settings: TopicFollowerSettings): Promise<TopicFollower> {
  const follower = new Follower(settings);
  await follower.join();
  return follower;
}

/** The end of each partition, by topic and partition. */
type Ends = ReadonlyMap<string, bigint>;

class Follower implements TopicFollower {
  private readonly stopping = new AbortController();
  private readonly released = new AbortController();
  private readonly reading = new AbortController();
  private readonly handled = new Map<string, bigint>();
  private readonly kafka: Kafka;
  private readonly topics: readonly string[];
  private readonly intake: Intake;
  private readonly loop: Promise<void>;
  private marks: Ends = new Map();
  private memberships = 0;
  private failure: Error | undefined;

  constructor(private readonly settings: TopicFollowerSettings) {
    const { brokers, groupId, database, subscriptions, logger } = settings;
    this.kafka = kafkaClient(brokers, groupId, logger);
    this.topics = [...new Set(subscriptions.map(({ contract }) => contract.topic))];
    this.intake = new Intake({
      database,
      subscriptions,
      deadLetterTopic: '',
      sendDeadLetters: ([letter]) => {
        this.fail(`An event cannot be applied: ${String(letter?.headers['x-error-message'])}`);
        return Promise.reject(this.failure as Error);
      },
      logger,
      metrics: messagingMetrics(),
      signal: this.stopping.signal,
    });
    this.loop = runConsumerLoop(
      {
        kafka: this.kafka,
        groupId,
        topics: this.topics,
        ownTopics: [],
        fromBeginning: false,
        handle: (portion) => this.handle(portion),
        joined: () => this.countMembership(),
        reading: () => this.reading.abort(),
        reached: new Reached(),
        missed: () => undefined,
        watchdog: watchdog(),
        logger,
      },
      this.stopping.signal,
    );
  }

  /** What was published before the first fetch lies before the marks; what comes behind them will be read. */
  async join(): Promise<void> {
    await pause(this.patienceMs, this.reading.signal);
    if (!this.reading.signal.aborted) {
      await this.stop();
      throw new Error('The broker does not let the topics be read. Nothing was changed.');
    }
    this.marks = await this.ends();
  }

  letGo(): void {
    this.released.abort();
  }

  async catchUp(): Promise<void> {
    const ends = [...(await this.ends())].filter(([key, end]) => end > (this.marks.get(key) ?? end));
    let open = Infinity;
    let changedAt = performance.now();
    for (;;) {
      if (this.failure) throw this.failure;
      const left = ends.filter(([key, end]) => (this.handled.get(key) ?? NOWHERE) < end).length;
      if (left === 0) return;
      if (left < open) changedAt = performance.now();
      open = left;
      if (performance.now() - changedAt > this.patienceMs)
        throw new Error('What was published meanwhile could not be read. Nothing was changed.');
      await pause(POLL_MS, this.stopping.signal);
    }
  }

  async stop(): Promise<void> {
    this.released.abort();
    this.stopping.abort();
    await this.loop;
    await asAdministrator(this.kafka, (admin) => admin.deleteGroups([this.settings.groupId])).catch(
      (error: unknown) =>
        this.settings.logger.warn({ reason: String(error) }, 'A consumer group could not be deleted'),
    );
  }

  private get patienceMs(): number {
    return this.settings.patienceMs ?? PATIENCE_MS;
  }

  /** Until it is let go the events wait, and the client fetches no more than two portions of a partition. */
  private async handle(portion: Portion): Promise<void> {
    await pause(FOREVER_MS, this.released.signal);
    this.stopping.signal.throwIfAborted();
    await this.intake.submit(portion);
    const last = portion.messages.at(-1);
    if (last) this.handled.set(`${portion.topic}/${portion.partition}`, BigInt(last.offset) + BigInt(1));
  }

  /** A second member would begin at the ends of its own moment, and events in between would be lost. */
  private countMembership(): void {
    this.memberships += 1;
    if (this.memberships > 1) this.fail('The topics could not be read without a break: run it again.');
  }

  private fail(message: string): void {
    this.failure ??= new Error(`${message} Nothing was changed.`);
  }

  private async ends(): Promise<Ends> {
    const ends = new Map<string, bigint>();
    await asAdministrator(this.kafka, async (admin) => {
      for (const topic of this.topics)
        for (const [partition, { end }] of await boundsOf(admin, topic))
          ends.set(`${topic}/${partition}`, end);
    });
    return ends;
  }
}
