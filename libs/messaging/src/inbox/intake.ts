import type { DeliveredEvent } from '@autoclub/event-contracts';
import { isTransient, type Database } from '@autoclub/persistence';
import { Malformed, readEvent } from '../cloud-events';
import type { IncomingMessage, OutgoingMessage, Portion } from '../kafka/messages';
import type { MessagingLogger } from '../logging';
import type { MessagingMetrics } from '../metrics';
import type { Subscription } from '../subscription';
import { backOff, pause } from '../timing';
import { applyEvents } from './apply-events';
import { deadLetter, errorCodeOf } from './dead-letter';

export interface IntakeSettings {
  readonly database: Database;
  readonly subscriptions: readonly Subscription[];
  readonly deadLetterTopic: string;
  readonly sendDeadLetters: (messages: readonly OutgoingMessage[]) => Promise<void>;
  readonly logger: MessagingLogger;
  readonly metrics: MessagingMetrics;
  readonly signal: AbortSignal;
}

/** An event and the message it came in. */
interface Delivery {
  readonly event: DeliveredEvent;
  readonly message: IncomingMessage;
}

interface Waiting {
  readonly portion: Portion;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const BATCH_EVENTS = 500;
const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 60;

/**
 * Applies what the partitions deliver. Portions that wait at the same time share one transaction, whatever partition
 * they come from: at a hundred orders a second over a dozen partitions a transaction each would be the limit.
 */
export class Intake {
  private waiting: Waiting[] = [];
  private isWorking = false;
  private readonly byType: ReadonlyMap<string, Subscription>;

  constructor(private readonly settings: IntakeSettings) {
    this.byType = new Map(settings.subscriptions.map((each) => [each.contract.type, each]));
  }

  /** Answers when every message of the portion has its effect committed, was known, skipped, or is a dead letter. */
  submit(portion: Portion): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ portion, done, failed });
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    // The portions of one fetch are submitted one after the other; let all of them arrive.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const taken = this.waiting.splice(0);
      try {
        await this.handle(taken.map(({ portion }) => portion));
        for (const { done } of taken) done();
      } catch (error) {
        for (const { failed } of taken) failed(error);
      }
    }
    this.isWorking = false;
  }

  private async handle(portions: readonly Portion[]): Promise<void> {
    const partitions: Delivery[][] = [];
    for (const portion of portions) partitions.push(await this.read(portion));
    for (const batch of batchesOf(partitions, BATCH_EVENTS)) await this.applyBatch(batch);
  }

  /** Unknown types are skipped; what can never be read goes to the dead letters at once. */
  private async read(portion: Portion): Promise<Delivery[]> {
    const deliveries: Delivery[] = [];
    for (const message of portion.messages) {
      const type = message.headers.ce_type;
      const subscription = type === undefined ? undefined : this.byType.get(type);
      if (type !== undefined && subscription === undefined) {
        this.settings.metrics.skipped.inc();
        continue;
      }
      try {
        deliveries.push({ event: readEvent(message, contractOf(subscription)), message });
      } catch (error) {
        await this.giveUp(message, error, 1);
      }
    }
    return deliveries;
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
    const events = partitions.map((deliveries) => deliveries.map(({ event }) => event));
    await this.patiently(isTransient, () => {
      signal.throwIfAborted();
      return applyEvents(database, subscriptions, events, metrics);
    });
  }

  /** A message is given up only when it is safe in the dead letters; a broker that is away is waited for. */
  private async giveUp(message: IncomingMessage, error: unknown, attempts: number): Promise<void> {
    const { deadLetterTopic, sendDeadLetters, logger, metrics } = this.settings;
    const letter = deadLetter(deadLetterTopic, message, error, attempts);
    await this.patiently(
      () => true,
      () => sendDeadLetters([letter]),
    );
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

/** A message without a type cannot be read at all; the reader says which header it misses. */
function contractOf(subscription: Subscription | undefined): Subscription['contract'] {
  if (subscription) return subscription.contract;
  throw new Malformed('HEADER_MISSING', 'The header ce_type is missing');
}

/** Splits into batches of at most so many events; each partition's order goes on from batch to batch. */
export function batchesOf<T>(partitions: readonly (readonly T[])[], size: number): T[][][] {
  const batches: T[][][] = [];
  let room = 0;
  for (const partition of partitions) {
    for (let from = 0; from < partition.length;) {
      if (room === 0) {
        batches.push([]);
        room = size;
      }
      const part = partition.slice(from, from + room);
      batches.at(-1)?.push(part);
      from += part.length;
      room -= part.length;
    }
  }
  return batches;
}
