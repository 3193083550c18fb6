/**
 * An event that a command has published: the last one of its type in its partition. Who has handled it has handled
 * every earlier one of that type and partition, since a partition keeps its order.
 */
export interface PublishedEvent {
  /** `club.membership.membership-activated.v1`. */
  readonly type: string;
  /** The partition of the topic, from 0. */
  readonly partition: number;
  /** A UUID of version 7; it begins with the milliseconds of the machine that wrote it. */
  readonly eventId: string;
}

/**
 * What the graph has confirmed to a client so far, as the last events of it. A service that is asked to take it into
 * account waits until it has handled those whose types it reacts to.
 */
export type Position = readonly PublishedEvent[];

/** The header by which a position comes with a command, and goes on to the subgraph that runs it. */
export const POSITION_HEADER = 'x-club-position';

/** So many events a position holds at most; a client with more waits for the newest ones. Below 8 KB as text. */
export const MOST_EVENTS = 256;

const VERSION = 1;
const ID_BYTES = 16;
const TYPE_BYTES = 120;

/**
 * The position of a client that had confirmed `before` when it gave the command that confirmed `after`. An event takes
 * the place of the earlier one of its type and partition, so a position does not grow with what a client sends.
 */
export function positionAfter(before: Position, after: Position): Position {
  const places = new Set(after.map(placeOf));
  return [...before.filter((event) => !places.has(placeOf(event))), ...after].slice(-MOST_EVENTS);
}

/** The position of a client that has had both confirmed, side by side: neither of the two takes a place of the other. */
export function jointPosition(positions: readonly Position[]): Position {
  const events = new Map(positions.flat().map((event) => [event.eventId, event]));
  return [...events.values()].slice(-MOST_EVENTS);
}

function placeOf({ type, partition }: PublishedEvent): string {
  return `${type}/${partition}`;
}

/** The position as bytes: a version, then for each type its name, how many events, and of each partition and id. */
export function encodePosition(position: Position): Buffer {
  const parts: Buffer[] = [Buffer.of(VERSION)];
  for (const type of new Set(position.map((event) => event.type))) {
    const events = position.filter((event) => event.type === type).slice(-255);
    parts.push(Buffer.of(type.length), Buffer.from(type, 'latin1'), Buffer.of(events.length));
    for (const { partition, eventId } of events)
      parts.push(Buffer.of(partition), Buffer.from(eventId.replaceAll('-', ''), 'hex'));
  }
  return Buffer.concat(parts);
}

/** Reads what {@link encodePosition} wrote; undefined for any other bytes. */
export function decodePosition(bytes: Buffer): Position | undefined {
  if (bytes[0] !== VERSION) return undefined;
  const events: PublishedEvent[] = [];
  for (let at = 1; at < bytes.length;) {
    const typeBytes = bytes[at] ?? 0;
    const type = bytes.toString('latin1', at + 1, at + 1 + typeBytes);
    const count = bytes[at + 1 + typeBytes] ?? 0;
    at += typeBytes + 2;
    const end = at + count * (ID_BYTES + 1);
    if (!/^[a-z0-9.-]+$/.test(type) || type.length > TYPE_BYTES || count === 0) return undefined;
    if (end > bytes.length || events.length + count > MOST_EVENTS) return undefined;
    for (; at < end; at += ID_BYTES + 1)
      events.push({ type, partition: bytes[at] ?? 0, eventId: uuidAt(bytes, at + 1) });
  }
  return events;
}

function uuidAt(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + ID_BYTES);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The position as text of a header; the reverse of {@link readPosition}. */
export function writePosition(position: Position): string {
  return encodePosition(position).toString('base64url');
}

/** Reads the text of a position; undefined for anything else, so that nothing is taken for one by accident. */
export function readPosition(text: string): Position | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? decodePosition(bytes) : undefined;
}
