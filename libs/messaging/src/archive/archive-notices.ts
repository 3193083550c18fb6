import type { IncomingMessage, OutgoingMessage } from '../kafka/messages';
import type { ArchivedType } from './archived-events';

/*
 * Beside its events each publisher sends two notices: first what it has, at last how many events it has sent. They are
 * no facts of the business, so they stand in no catalogue, and they have a topic of their own.
 */

const OFFERED = 'club.archive.offered.v1';
const ENDED = 'club.archive.ended.v1';

/** What a publisher has of the types it was asked for. */
export interface ArchiveOffer {
  readonly publisher: string;
  readonly types: readonly ArchivedType[];
}

/** That a publisher has sent everything, and how many events that were. */
export interface ArchiveEnd {
  readonly publisher: string;
  readonly events: number;
}

/** Where the notices about a topic of archived events go. */
export function noticesOf(topic: string): string {
  return `${topic}.notices`;
}

export function offerNotice(topic: string, offer: ArchiveOffer): OutgoingMessage {
  return notice(topic, OFFERED, offer);
}

export function endNotice(topic: string, end: ArchiveEnd): OutgoingMessage {
  return notice(topic, ENDED, end);
}

/** What a notice says; nothing for a message of any other kind. */
export function archiveNotice({ headers, value }: IncomingMessage): {
  readonly offer?: ArchiveOffer;
  readonly end?: ArchiveEnd;
} {
  const data: unknown = JSON.parse(value?.toString('utf8') ?? 'null');
  if (headers.ce_type === OFFERED) return { offer: data as ArchiveOffer };
  if (headers.ce_type === ENDED) return { end: data as ArchiveEnd };
  return {};
}

function notice(topic: string, type: string, data: ArchiveOffer | ArchiveEnd): OutgoingMessage {
  return {
    topic: noticesOf(topic),
    key: data.publisher,
    value: JSON.stringify(data),
    headers: { ce_type: type },
  };
}
