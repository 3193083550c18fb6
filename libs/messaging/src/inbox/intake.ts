import { groupBy } from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { isTransient, type Database } from '@autoclub/persistence';
import { isEventId, Malformed, readEvent } from '../cloud-events';
import type { IncomingMessage, OutgoingMessage, Portion } from '../kafka/messages';
import type { MessagingLogger } from '../logging';
import type { MessagingMetrics } from '../metrics';
import type { Subscription } from '../subscription';
import { backOff, pause } from '../timing';
import { applyEvents } from './apply-events';
import { batchesOf } from './batches';
import { deadLetter, errorCodeOf } from './dead-letter';
import { SharedWork } from './shared-work';
import { byType } from './react';

export interface IntakeSettings {
  readonly database: Database;
  readonly subscriptions: readonly Subscription[];
  readonly deadLetterTopic: string;
  readonly sendDeadLetters: (messages: readonly OutgoingMessage[]) => Promise<void>;
  /** Whether the inbox keeps the ids of events of unknown types too; it keeps those of no concern in any case. */
  readonly keepsUnknown?: boolean;
  readonly logger: MessagingLogger;
  readonly metrics: MessagingMetrics;
  readonly signal: AbortSignal;
}

/** A message, and the event in it if it has an effect here. */
interface Delivery {
  readonly message: IncomingMessage;
  readonly event?: DeliveredEvent;
}

/** What a portion holds: what can be applied, and what can never be read. */
interface Reading {
  readonly partition: string;
  readonly deliveries: readonly Delivery[];
  readonly broken: readonly { readonly message: IncomingMessage; readonly error: unknown }[];
}

const BATCH_EVENTS = 500;
const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 60;

/** Applies what the partitions deliver, in batches; what cannot be applied goes to the dead letters. */
export class Intake {
  private readonly together = new SharedWork<Reading>((readings) => this.handle(readings));
  private readonly reactions: ReadonlyMap<string, readonly Subscription[]>;

  constructor(private readonly settings: IntakeSettings) {
    this.reactions = byType(settings.subscriptions);
  }

  /**
   * Returns when every message of the portion has its effect committed, was known, skipped, or is a dead letter. It is
   * read at once, while the database works on the portions before; it is applied after them.
   */
  async submit(portion: Portion): Promise<void> {
    await this.together.submit(this.read(portion));
  }

  /** What can never be read goes to the dead letters first. */
  private async handle(readings: readonly Reading[]): Promise<void> {
    for (const { message, error } of readings.flatMap(({ broken }) => broken))
      await this.giveUp(message, error, 1);
    const partitions = byPartition(readings);
    for (const batch of batchesOf(partitions, BATCH_EVENTS)) await this.applyBatch(batch);
  }

  private read({ topic, partition, messages }: Portion): Reading {
    const deliveries: Delivery[] = [];
    const broken: { message: IncomingMessage; error: unknown }[] = [];
    for (const message of messages) {
      try {
        const event = this.eventIn(message);
        if (event) deliveries.push({ message, event });
        else if (this.skip(message)) deliveries.push({ message });
      } catch (error) {
        broken.push({ message, error });
      }
    }
    return { partition: `${topic}/${partition}`, deliveries, broken };
  }

  /** None when its type is unknown here or it is of no concern. */
  private eventIn(message: IncomingMessage): DeliveredEvent | undefined {
    const type = message.headers.ce_type;
    const reactions = type === undefined ? [] : this.reactions.get(type);
    if (reactions === undefined) return undefined;
    const event = readEvent(message, contractOf(reactions));
    return reactions.some(({ concerns }) => concerns(event)) ? event : undefined;
  }

  /** Counts what has no effect; true when its id is kept all the same, so that it is known to have arrived. */
  private skip(message: IncomingMessage): boolean {
    this.settings.metrics.skipped.inc();
    return (this.settings.keepsUnknown || this.isKnown(message)) && isEventId(message.headers.ce_id);
  }

  private isKnown({ headers }: IncomingMessage): boolean {
    return headers.ce_type !== undefined && this.reactions.has(headers.ce_type);
  }

  /** One bad event must not take the others with it: a failed batch is tried event by event. */
  private async applyBatch(partitions: readonly (readonly Delivery[])[]): Promise<void> {
    try {
      await this.applyPatiently(partitions);
    } catch (error) {
      this.settings.signal.throwIfAborted();
      this.settings.logger.warn(
        { code: errorCodeOf(error) },
        'A batch failed; its events are tried one by one',
      );
      this.settings.metrics.retries.inc();
      for (const delivery of partitions.flat()) await this.applyAlone(delivery);
    }
  }

  private async applyAlone(delivery: Delivery): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.applyPatiently([[delivery]]);
      } catch (error) {
        this.settings.signal.throwIfAborted();
        if (attempt === ATTEMPTS) return this.giveUp(delivery.message, error, attempt);
        await pause(BETWEEN_ATTEMPTS_MS * attempt, this.settings.signal);
      }
    }
  }

  /** Waits for as long as the database is away; any other error is the caller's. */
  private async applyPatiently(partitions: readonly (readonly Delivery[])[]): Promise<void> {
    const { database, subscriptions, metrics, signal } = this.settings;
    const events = partitions.map((deliveries) => deliveries.flatMap(({ event }) => event ?? []));
    const skipped = partitions.flat().filter(({ event }) => event === undefined);
    const skippedIds = skipped.flatMap(({ message }) => message.headers.ce_id ?? []);
    await this.patiently(isTransient, () => {
      signal.throwIfAborted();
      return applyEvents(database, subscriptions, events, metrics, skippedIds);
    });
  }

  /**
   * A message is given up only when it is safe in the dead letters; a broker that is away is waited for. Its id is kept
   * without an effect: nobody is to wait for it, and when it is replayed it is not taken for a duplicate.
   */
  private async giveUp(message: IncomingMessage, error: unknown, attempts: number): Promise<void> {
    const { deadLetterTopic, sendDeadLetters, logger, metrics } = this.settings;
    const letter = deadLetter(deadLetterTopic, message, error, attempts);
    await this.patiently(
      () => true,
      () => sendDeadLetters([letter]),
    );
    if (isEventId(message.headers.ce_id)) await this.applyPatiently([[{ message }]]);
    const { topic, partition, offset } = message;
    const code = errorCodeOf(error);
    metrics.deadLetters.inc({ code });
    logger.error(
      { topic, partition, offset, code, eventId: message.headers.ce_id, attempts },
      'An event was given up; it waits in the dead letters',
    );
  }

  private async patiently(isPassing: (error: unknown) => boolean, work: () => Promise<void>): Promise<void> {
    const { signal, logger } = this.settings;
    const delays = backOff(50, 3_000);
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (signal.aborted || !isPassing(error)) throw error;
        logger.debug({ code: errorCodeOf(error) }, 'A passing error; trying again');
        await pause(delays.next(), signal);
        signal.throwIfAborted();
      }
    }
  }
}

/** A message without a type cannot be read at all; the error names the header that is missing. */
function contractOf([subscription]: readonly Subscription[]): Subscription['contract'] {
  if (subscription) return subscription.contract;
  throw new Malformed('HEADER_MISSING', 'The header ce_type is missing');
}

/** Two portions of a partition may wait together; their order is that of the partition. */
function byPartition(readings: readonly Reading[]): Delivery[][] {
  return [...groupBy(readings, ({ partition }) => partition).values()].map((portions) =>
    portions.flatMap(({ deliveries }) => deliveries),
  );
}
