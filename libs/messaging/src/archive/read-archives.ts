import { randomUUID } from 'node:crypto';
import { archiveRequested } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import { appendEvents } from '../outbox/append-events';
import { untilPublished } from '../outbox/until-published';
import { startMessaging } from '../messaging';
import { type ArchiveReplaySettings, replayArchives } from './replay-archives';

export interface ArchiveReading extends Omit<ArchiveReplaySettings, 'requestId' | 'request' | 'database'> {
  /** The service that asks. */
  readonly service: string;
  /** Whose outbox the request leaves by. */
  readonly database: ArchiveReplaySettings['database'];
  /** Where the events are applied: empty tables and an empty inbox. */
  readonly rebuilt: ArchiveReplaySettings['database'];
  readonly clock: () => Date;
  /** Where publishers listen for requests; a test has a topic of its own. */
  readonly requestTopic?: string;
}

/**
 * {@link replayArchives} for a service that may be stopped: its relay runs here as well, without a consumer, so that
 * the request leaves by its outbox.
 */
export async function readArchives({
  rebuilt,
  clock,
  requestTopic,
  ...settings
}: ArchiveReading): Promise<void> {
  const { database } = settings;
  const requestId = `arq_${randomUUID().replaceAll('-', '')}`;
  const messaging = await startMessaging({ ...settings, clock, subscriptions: [] });
  try {
    await replayArchives({
      ...settings,
      requestId,
      database: rebuilt,
      request: async ({ topic, types }) => {
        const data = { archiveRequestId: requestId, topic, types: [...types] };
        const contract = { ...archiveRequested, topic: requestTopic ?? archiveRequested.topic };
        const request = { contract, data, sequence: 1, dealerId: null, regionId: null };
        const cause = { correlationId: randomUUID().replaceAll('-', ''), causationId: requestId };
        const sent = await database.transaction(everything, (tx) =>
          appendEvents(tx, [request], cause, clock()),
        );
        await untilPublished(database, sent);
      },
    });
  } finally {
    await messaging.stop();
  }
}
