import { type Database, everything, type Tx } from '@autoclub/persistence';
import type { Kafka } from 'kafkajs';
import type { Brokers } from '../kafka/address';
import { toMessage } from '../cloud-events';
import { asAdministrator } from '../kafka/administration';
import { kafkaClient } from '../kafka/client';
import type { OutgoingMessage } from '../kafka/messages';
import { type BatchProducer, openProducer } from '../kafka/producer';
import { requestsBySize } from '../outbox/requests-by-size';
import { endNotice, offerNotice } from './archive-notices';
import { type ArchiveRequest, isOf, nextRequest, noteProgress } from './archive-requests';
import { archivedEvents, archivedTypes } from './archived-events';

export interface ArchiveSenderSettings {
  /** Whose archive it is, as its contracts name it. */
  readonly publisher: string;
  readonly database: Database;
  readonly brokers: Brokers;
}

/** Sends the archive of a service again where it was asked for. */
export interface ArchiveSender {
  /** Sends one portion of one request; returns whether there is more to do. */
  sendNext(): Promise<boolean>;
}

const PORTION = 2_000;

/**
 * Sends what was requested, a portion for each call: one transaction holds the request's lock, and its progress is
 * written when the broker has acknowledged the portion. After a crash the last portion comes twice, which the inbox of
 * the service that asked makes harmless. A request whose topic is gone was withdrawn.
 */
export function archiveSender({ publisher, database, brokers }: ArchiveSenderSettings): ArchiveSender {
  const kafka = kafkaClient(brokers, `club.${publisher}.archive`);
  return {
    sendNext: () =>
      database.transaction(everything, async (tx) => {
        const request = await nextRequest(tx);
        if (!request) return false;
        if (!(await exists(kafka, request.topic))) await noteProgress(tx, request, true);
        else await withProducer(kafka, (producer) => sendPortion(tx, producer, publisher, request));
        return true;
      }),
  };
}

async function sendPortion(
  tx: Tx,
  producer: BatchProducer,
  publisher: string,
  request: ArchiveRequest,
): Promise<void> {
  const { topic, sentToId } = request;
  const types = request.types.filter((type) => isOf(publisher, type));
  if (!request.isOffered) {
    await producer.send([offerNotice(topic, { publisher, types: await archivedTypes(tx, types) })]);
    return noteProgress(tx, { ...request, isOffered: true }, false);
  }
  const rows = await archivedEvents(tx, types, sentToId, PORTION);
  for (const part of requestsBySize(rows))
    await producer.send(part.map((row) => toTopic(topic, toMessage(row))));
  const sentEvents = request.sentEvents + rows.length;
  const hasEnded = rows.length < PORTION;
  if (hasEnded) await producer.send([endNotice(topic, { publisher, events: sentEvents })]);
  await noteProgress(tx, { ...request, sentToId: rows.at(-1)?.id ?? sentToId, sentEvents }, hasEnded);
}

function toTopic(topic: string, message: OutgoingMessage): OutgoingMessage {
  return { ...message, topic };
}

function exists(kafka: Kafka, topic: string): Promise<boolean> {
  return asAdministrator(kafka, async (admin) => (await admin.listTopics()).includes(topic));
}

async function withProducer(kafka: Kafka, work: (producer: BatchProducer) => Promise<void>): Promise<void> {
  const producer = await openProducer(kafka);
  try {
    await work(producer);
  } finally {
    await producer.close();
  }
}
