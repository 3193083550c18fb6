import { type Database, everything } from '@autoclub/persistence';
import type { Brokers } from '../kafka/address';
import { runConsumerLoop } from '../inbox/consumer-loop';
import { Intake } from '../inbox/intake';
import { asAdministrator, createMissingTopics } from '../kafka/administration';
import { kafkaClient } from '../kafka/client';
import type { Portion } from '../kafka/messages';
import { Reached } from '../kafka/lag';
import type { MessagingLogger } from '../logging';
import { messagingMetrics } from '../metrics';
import type { Subscription } from '../subscription';
import { pause } from '../timing';
import { watchdog } from '../watchdog';
import { type ArchiveEnd, archiveNotice, type ArchiveOffer, noticesOf } from './archive-notices';

export interface ArchiveReplaySettings {
  readonly requestId: string;
  readonly brokers: Brokers;
  /** Where the events are applied: tables and inbox. */
  readonly database: Database;
  readonly subscriptions: readonly Subscription[];
  /** Publishes the request, and returns when it is published; called when the topics of the answer are there. */
  readonly request: (request: {
    readonly topic: string;
    readonly types: readonly string[];
  }) => Promise<unknown>;
  /** Looks at what all publishers have before anything is applied; throws to refuse it. */
  readonly accept: (offers: readonly ArchiveOffer[]) => Promise<void> | void;
  /**
   * So long all publishers may be silent, who offer their archives and send them: counted from the moment the request
   * is published and the answers are read, and from each answer on.
   */
  readonly patienceMs?: number;
  readonly logger: MessagingLogger;
}

const PATIENCE_MS = 60_000;
const POLL_MS = 100;
/** A busy broker takes its time to let a member into its group; one that is away is a reason to give up. */
const JOINING_MS = 60_000;
/** Counting the inbox of a large service takes a while. */
const COUNT_MS = 1_000;
/** A day: until a signal is given. */
const FOREVER_MS = 86_400_000;

/**
 * Asks every publisher for its archived events and applies them to empty tables with an empty inbox, which afterwards
 * are what all of history comes to. Throws, with everything left as it is, when a publisher is silent, when an offer
 * is not accepted, when an event cannot be applied or when fewer have arrived than were sent.
 */
export async function replayArchives(settings: ArchiveReplaySettings): Promise<void> {
  const { requestId, brokers, subscriptions, logger } = settings;
  const types = [...new Set(subscriptions.map(({ contract }) => contract.type))];
  const publishers = [...new Set(subscriptions.map(({ contract }) => contract.publisher))];
  const topic = `club.archive.${requestId}`;
  const groupId = `club.archive.${requestId}`;
  const topics = [topic, noticesOf(topic)];
  const kafka = kafkaClient(brokers, groupId, logger);
  await asAdministrator(kafka, (admin) => createMissingTopics(admin, topics));
  const stopping = new AbortController();
  const reader = new ArchiveReader(settings, topic, publishers, stopping);
  const loop = runConsumerLoop(
    {
      kafka,
      groupId,
      topics,
      ownTopics: [],
      fromBeginning: true,
      handle: (portion) => reader.handle(portion),
      reached: new Reached(),
      joined: () => reader.hasJoined(),
      missed: () => undefined,
      watchdog: watchdog(),
      logger,
    },
    stopping.signal,
  );
  try {
    await settings.request({ topic, types });
    await reader.finished();
  } finally {
    stopping.abort();
    await loop;
    await asAdministrator(kafka, async (admin) => {
      await admin.deleteTopics({ topics });
      await admin.deleteGroups([groupId]);
    }).catch((error: unknown) =>
      logger.warn({ reason: String(error) }, 'The topics of the archive could not be deleted'),
    );
  }
}

/** Reads the topics of one request: what publishers offer, their events, and that they have sent all. */
class ArchiveReader {
  private readonly offers = new Map<string, ArchiveOffer>();
  private readonly ends = new Map<string, ArchiveEnd>();
  private readonly intake: Intake;
  private accepted: Promise<void> | undefined;
  private readonly allOffered = new AbortController();
  private readonly joined = new AbortController();
  private lastSignAt = performance.now();
  private failure: Error | undefined;

  constructor(
    private readonly settings: ArchiveReplaySettings,
    private readonly topic: string,
    private readonly publishers: readonly string[],
    private readonly stopping: AbortController,
  ) {
    const { database, subscriptions, logger } = settings;
    this.intake = new Intake({
      database,
      subscriptions,
      deadLetterTopic: '',
      sendDeadLetters: ([letter]) =>
        this.fail(`An event cannot be applied: ${String(letter?.headers['x-error-message'])}`),
      keepsUnknown: true,
      logger,
      metrics: messagingMetrics(),
      signal: stopping.signal,
    });
  }

  hasJoined(): void {
    this.joined.abort();
  }

  async handle(portion: Portion): Promise<void> {
    this.lastSignAt = performance.now();
    if (portion.topic === noticesOf(this.topic)) return this.note(portion);
    await this.acceptance();
    await this.intake.submit(portion);
    this.lastSignAt = performance.now();
  }

  /** Notices have a topic of their own: behind events that wait for the last offer it would never be read. */
  private note({ messages }: Portion): void {
    for (const { offer, end } of messages.map(archiveNotice)) {
      if (offer) this.offers.set(offer.publisher, offer);
      if (end) this.ends.set(end.publisher, end);
    }
    if (this.publishers.every((publisher) => this.offers.has(publisher))) this.allOffered.abort();
  }

  /** Returns when everything that was sent has been applied; called when the request is published. */
  async finished(): Promise<void> {
    await pause(JOINING_MS, this.joined.signal);
    this.lastSignAt = performance.now();
    for (;;) {
      const haveAllEnded = this.publishers.every((publisher) => this.ends.has(publisher));
      if (haveAllEnded && (await this.isComplete())) return;
      await pause(haveAllEnded ? COUNT_MS : POLL_MS, this.stopping.signal);
      if (this.failure) throw this.failure;
      this.requireSigns();
    }
  }

  /** No event is applied before what all publishers have has been accepted. */
  private acceptance(): Promise<void> {
    this.accepted ??= this.acceptOffers().catch((error: unknown) => {
      this.failure ??= error instanceof Error ? error : new Error(String(error));
      this.stopping.abort();
      throw error;
    });
    return this.accepted;
  }

  private async acceptOffers(): Promise<void> {
    const { signal } = this.stopping;
    await pause(FOREVER_MS, AbortSignal.any([this.allOffered.signal, signal]));
    signal.throwIfAborted();
    await this.settings.accept([...this.offers.values()]);
  }

  /** The inbox holds the id of every event that was sent, also of those without an effect. */
  private async isComplete(): Promise<boolean> {
    await this.acceptance();
    const sent = [...this.ends.values()].reduce((sum, { events }) => sum + events, 0);
    const [row] = await this.settings.database.transaction(everything, (tx) =>
      tx.query<{ count: number }[]>('select count(*) as count from inbox'),
    );
    return row?.count === sent;
  }

  private requireSigns(): void {
    const patience = this.settings.patienceMs ?? PATIENCE_MS;
    if (performance.now() - this.lastSignAt < patience) return;
    const silent = this.silent();
    throw new Error(
      silent.length > 0
        ? `${silent.join(', ')} did not send the archive: is the service running? Nothing was changed.`
        : 'Fewer events have arrived than were sent. Nothing was changed.',
    );
  }

  /** Nobody's events are applied before everybody has offered: those who have are not the ones to be waited for. */
  private silent(): string[] {
    const answered = this.allOffered.signal.aborted ? this.ends : this.offers;
    return this.publishers.filter((publisher) => !answered.has(publisher));
  }

  private fail(message: string): Promise<never> {
    this.failure = new Error(message);
    this.stopping.abort();
    return Promise.reject(this.failure);
  }
}
