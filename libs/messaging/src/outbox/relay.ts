import type { Client } from 'pg';
import { openDedicatedSession, type Database } from '@autoclub/persistence';
import { toMessage, type OutboxRow } from '../cloud-events';
import type { BatchProducer } from '../kafka/producer';
import type { MessagingLogger } from '../logging';
import type { MessagingMetrics } from '../metrics';
import { backOff, WakeUpCall, pause } from '../timing';
import { tidyUp } from './housekeeping';
import { becomeLeader } from './leadership';
import { requestsBySize } from './requests-by-size';

export interface RelaySettings {
  readonly service: string;
  readonly database: Database;
  readonly openProducer: () => Promise<BatchProducer>;
  readonly logger: MessagingLogger;
  readonly metrics: MessagingMetrics;
  /** Called at every turn of the loop, also while there is nothing to do or nothing can be done. */
  readonly alive: () => void;
}

const POLL_MS = 25;
/** What other copies of the service write is looked for so often: faster, a platform at rest spent a sixth of a core. */
const POLL_AT_REST_MS = 250;
/** Between two batches, so that each carries what came meanwhile: a request to the broker costs more than its rows. */
const GATHER_MS = 100;
const BATCH_ROWS = 1_000;
const HOUSEKEEPING_MS = 60_000;

const UNPUBLISHED = {
  name: 'outbox-unpublished',
  text: `select id, event_id, topic, type, source, subject, sequence, dealer_id, region_id, correlation_id,
                causation_id, traceparent, occurred_at, data::text as data
           from outbox where published_at is null order by id limit ${BATCH_ROWS}`,
};
const MARK = {
  name: 'outbox-mark',
  text: 'update outbox set published_at = clock_timestamp() where id = any($1)',
};

/**
 * Carries the outbox to Kafka until the signal is given. Of all copies of a service one leads, by an advisory lock
 * that lives as long as its session; when anything fails it closes both connections and begins again. Rows are marked
 * after the broker's acknowledgement: a crash in between sends them twice, which inboxes make harmless, and never
 * loses one. A failed batch is sent again from its first unpublished row, so the order per key stands.
 */
export async function runRelay(settings: RelaySettings, signal: AbortSignal): Promise<void> {
  const delays = backOff(100, 1_500);
  let isAway = false;
  while (!signal.aborted) {
    settings.alive();
    try {
      await lead(settings, signal, () => {
        delays.reset();
        if (isAway) settings.logger.info({}, 'The relay carries events again');
        isAway = false;
      });
    } catch (error) {
      if (!isAway)
        settings.logger.warn({ error: messageOf(error) }, 'The relay is held up; events wait in the outbox');
      isAway = true;
      await pause(delays.next(), signal);
    }
  }
}

async function lead(settings: RelaySettings, signal: AbortSignal, carrying: () => void): Promise<void> {
  const session = await openDedicatedSession(settings.database.dataSource, {
    applicationName: `${settings.service}-relay`,
    session: { 'app.tenant': '*', statement_timeout: '15000' },
  });
  const written = new WakeUpCall();
  const stopListening = settings.database.onTransactionEnd(() => written.call());
  let producer: BatchProducer | undefined;
  try {
    if (!(await becomeLeader(session, settings.alive, signal))) return;
    producer = await settings.openProducer();
    await carry(session, producer, { ...settings, carrying, written }, signal);
  } finally {
    stopListening();
    await producer?.close();
    await session.end().catch(() => undefined);
  }
}

async function carry(
  session: Client,
  producer: BatchProducer,
  settings: RelaySettings & { readonly carrying: () => void; readonly written: WakeUpCall },
  signal: AbortSignal,
): Promise<void> {
  const { written } = settings;
  let cleanedAt = Date.now();
  while (!signal.aborted) {
    settings.alive();
    const { rows } = await session.query<OutboxRow>(UNPUBLISHED);
    if (rows.length > 0) await publish(session, producer, rows, settings);
    settings.carrying();
    if (rows.length < BATCH_ROWS) await pause(rows.length > 0 ? GATHER_MS : POLL_MS, signal);
    if (rows.length === 0) await written.wait(POLL_AT_REST_MS);
    if (Date.now() - cleanedAt > HOUSEKEEPING_MS) {
      await tidyUp(session);
      cleanedAt = Date.now();
    }
  }
}

async function publish(
  session: Client,
  producer: BatchProducer,
  rows: readonly OutboxRow[],
  settings: RelaySettings,
): Promise<void> {
  for (const request of requestsBySize(rows)) {
    await producer.send(request.map(toMessage));
    await session.query({ ...MARK, values: [request.map((row) => row.id)] });
    settings.metrics.published.inc(request.length);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
