import type { Admin, Kafka } from 'kafkajs';
import { asAdministrator, createMissingTopics } from '../kafka/administration';
import { runConsumer } from '../kafka/consumer';
import type { Portion } from '../kafka/messages';
import { missedMessages, type Reached } from '../kafka/lag';
import type { MessagingLogger } from '../logging';
import { backOff, pause } from '../timing';
import type { Watchdog } from '../watchdog';

export interface ConsumerLoopSettings {
  readonly kafka: Kafka;
  readonly groupId: string;
  readonly topics: readonly string[];
  /** Further topics the service needs to be there: its own and its dead letters. */
  readonly ownTopics: readonly string[];
  readonly fromBeginning: boolean;
  readonly handle: (portion: Portion) => Promise<void>;
  readonly reached: Reached;
  /** Called each time a member has joined the group. */
  readonly joined?: () => void;
  /** Called when the answer to a first fetch is there: what is published from then on is read. */
  readonly reading?: () => void;
  /** Called with the number of messages that were dropped before they were read. */
  readonly missed: (messages: number) => void;
  readonly watchdog: Watchdog;
  readonly logger: MessagingLogger;
}

/** A member that neither fetches nor beats for so long is replaced; longer than any pause of a broker. */
const SILENCE_MS = 30_000;
const GUARD_MS = 1_000;

/**
 * Keeps a member in the group until the signal is given: one that dies or falls silent is replaced by a new one. A
 * broker that is away at the start is a reason to wait, not to fail.
 */
export async function runConsumerLoop(settings: ConsumerLoopSettings, signal: AbortSignal): Promise<void> {
  const delays = backOff(100, 1_500);
  let isAway = false;
  while (!signal.aborted) {
    settings.watchdog.alive();
    try {
      await member(settings, signal, () => {
        delays.reset();
        settings.reached.clear();
        settings.joined?.();
        if (isAway) settings.logger.info({}, 'The consumer reads events again');
        isAway = false;
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!isAway) settings.logger.warn({ reason }, 'The consumer is held up; events wait in their topics');
      isAway = true;
      await pause(delays.next(), signal);
    }
  }
}

async function member(
  settings: ConsumerLoopSettings,
  signal: AbortSignal,
  joined: () => void,
): Promise<void> {
  const { kafka, groupId, topics, ownTopics, fromBeginning, handle, reached, watchdog } = settings;
  await asAdministrator(kafka, async (admin) => {
    await createMissingTopics(admin, [...topics, ...ownTopics]);
    if (fromBeginning) await reportMissed(settings, admin);
  });
  if (topics.length === 0) return untilAborted(signal, watchdog);
  const ended = new AbortController();
  const stop = AbortSignal.any([signal, ended.signal]);
  const alive = (): void => watchdog.alive();
  const run = runConsumer(
    kafka,
    {
      groupId,
      topics,
      fromBeginning,
      handle,
      alive,
      joined,
      fetched: () => settings.reading?.(),
      reached: (topic, partition, next) => reached.set(topic, partition, next),
    },
    stop,
  );
  try {
    await Promise.race([run, silence(watchdog, stop)]);
  } finally {
    ended.abort();
    await run.catch(() => undefined);
  }
}

/** History that is gone from the topics is in the archives; a service that lacks it must not go on in silence. */
async function reportMissed(
  { groupId, topics, missed, logger }: ConsumerLoopSettings,
  admin: Admin,
): Promise<void> {
  const count = await missedMessages(admin, groupId, topics);
  if (count === 0) return;
  missed(count);
  logger.error(
    { group: groupId, messages: count },
    'Topics have dropped messages that this service never read; what it derives from events must be built again',
  );
}

/** Rejects when the member has shown no sign of life for too long. */
async function silence(watchdog: Watchdog, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await pause(GUARD_MS, stop);
    if (watchdog.silentForMs() > SILENCE_MS) throw new Error('The consumer has fallen silent');
  }
}

async function untilAborted(signal: AbortSignal, watchdog: Watchdog): Promise<void> {
  while (!signal.aborted) {
    watchdog.alive();
    await pause(GUARD_MS, signal);
  }
}
