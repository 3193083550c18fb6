import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { pause, within } from '../timing';
import type { IncomingMessage, Portion } from './messages';
import { InFlight } from './in-flight';
import { OffsetCommits } from './offset-commits';

export interface ConsumerSettings {
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly fromBeginning: boolean;
  /** Applies the messages of one partition, in the order of calls; offsets are committed only after it has returned. */
  readonly handle: (portion: Portion) => Promise<void>;
  /** Called at every fetch and heartbeat. */
  readonly alive: () => void;
  readonly joined: () => void;
  /** Called with the answer to each fetch. */
  readonly fetched: () => void;
  /** Called after each portion: the partition is handled up to here, this offset not included. */
  readonly reached: (topic: string, partition: number, next: bigint) => void;
}

/** So many partitions may wait for the handler together; it applies what waits in one transaction. */
const CONCURRENT_PARTITIONS = 256;
const HEARTBEAT_MS = 1_000;

/**
 * Runs a member of the group until the signal is given or the member dies; dying is an exception. kafkajs never starts
 * it again by itself, because a crash it holds for final would leave a live process with a dead consumer.
 */
export async function runConsumer(
  kafka: Kafka,
  settings: ConsumerSettings,
  signal: AbortSignal,
): Promise<void> {
  const consumer = memberOf(kafka, settings.groupId);
  const commits = new OffsetCommits((positions) => consumer.commitOffsets(positions));
  const inFlight = new InFlight();
  const crashed = Promise.race([watch(consumer, settings, commits), inFlight.failed]);
  try {
    await Promise.race([join(consumer, { settings, commits, inFlight, signal }), crashed]);
    await Promise.race([commits.run(signal), crashed]);
  } finally {
    crashed.catch(() => undefined);
    await within(4_000, consumer.disconnect(), 'leaving the group').catch(() => undefined);
    await within(4_000, inFlight.ended(), 'ending the work of the group').catch(() => undefined);
  }
}

function memberOf(kafka: Kafka, groupId: string): Consumer {
  return kafka.consumer({
    groupId,
    sessionTimeout: 6_000,
    rebalanceTimeout: 10_000,
    heartbeatInterval: HEARTBEAT_MS,
    minBytes: 1,
    maxBytes: 4_000_000,
    maxBytesPerPartition: 1_000_000,
    maxWaitTimeInMs: 400,
    allowAutoTopicCreation: false,
    retry: {
      initialRetryTime: 100,
      maxRetryTime: 1_000,
      retries: 3,
      restartOnFailure: () => Promise.resolve(false),
    },
  });
}

/** Rejects when the member dies; until then reports every fetch and heartbeat. */
function watch(consumer: Consumer, settings: ConsumerSettings, commits: OffsetCommits): Promise<never> {
  const { CRASH, FETCH, FETCH_START, HEARTBEAT, GROUP_JOIN, REBALANCING } = consumer.events;
  consumer.on(FETCH, () => {
    settings.alive();
    settings.fetched();
  });
  consumer.on(FETCH_START, settings.alive);
  consumer.on(HEARTBEAT, settings.alive);
  consumer.on(REBALANCING, () => commits.forget());
  consumer.on(GROUP_JOIN, () => {
    commits.forget();
    settings.joined();
  });
  return new Promise((_resolve, reject) => {
    consumer.on(CRASH, ({ payload }) => reject(payload.error));
  });
}

interface Membership {
  readonly settings: ConsumerSettings;
  readonly commits: OffsetCommits;
  readonly inFlight: InFlight;
  readonly signal: AbortSignal;
}

async function join(consumer: Consumer, membership: Membership): Promise<void> {
  const { settings } = membership;
  await consumer.connect();
  await consumer.subscribe({ topics: [...settings.topics], fromBeginning: settings.fromBeginning });
  await consumer.run({
    eachBatchAutoResolve: false,
    autoCommit: false,
    partitionsConsumedConcurrently: CONCURRENT_PARTITIONS,
    eachBatch: (payload) => handleBatch(payload, membership),
  });
}

/**
 * Effect first, offset afterwards: a crash between the two only means a second delivery. The client may fetch on when
 * the portion before this one is applied.
 */
async function handleBatch(payload: EachBatchPayload, membership: Membership): Promise<void> {
  const { settings, commits, inFlight, signal } = membership;
  const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload;
  if (signal.aborted || !isRunning() || isStale()) return;
  const messages = batch.messages.map((message) => incoming(batch.topic, batch.partition, message));
  const { topic, partition } = batch;
  const note = commits.noting(topic, partition);
  const next = BigInt(batch.lastOffset()) + BigInt(1);
  const work = settings.handle({ topic, partition, messages }).then(() => {
    if (note(next)) settings.reached(topic, partition, next);
  });
  await beating(inFlight.take(`${topic}/${partition}`, work), heartbeat, settings);
  resolveOffset(batch.lastOffset());
}

/** Keeps the membership while the handler works or waits for the database. */
async function beating(
  work: Promise<void>,
  heartbeat: () => Promise<void>,
  settings: ConsumerSettings,
): Promise<void> {
  const done = new AbortController();
  const beat = async (): Promise<void> => {
    for (;;) {
      await pause(HEARTBEAT_MS, done.signal);
      if (done.signal.aborted) return;
      await heartbeat();
      settings.alive();
    }
  };
  try {
    await Promise.race([work, beat().then(() => work)]);
  } finally {
    done.abort();
    work.catch(() => undefined);
  }
}

export function incoming(topic: string, partition: number, message: KafkaMessage): IncomingMessage {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) headers[name] = first.toString();
  }
  return { topic, partition, offset: message.offset, key: message.key, value: message.value, headers };
}
