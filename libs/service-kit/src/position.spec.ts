import { randomBytes } from 'node:crypto';
import {
  decodePosition,
  encodePosition,
  jointPosition,
  MOST_EVENTS,
  type Position,
  positionAfter,
  type PublishedEvent,
  readPosition,
  writePosition,
} from './position';

const id = (n: number) => `019ac000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const event = (type: string, partition: number, n: number): PublishedEvent => ({
  type: `club.membership.${type}.v1`,
  partition,
  eventId: id(n),
});
const ids = (position: Position) => position.map(({ eventId }) => Number(eventId.slice(-12)));

describe('a position', () => {
  it.each<[string, Position]>([
    ['nothing', []],
    ['one event', [event('membership-activated', 3, 1)]],
    ['several partitions', [event('tier-changed', 0, 1), event('tier-changed', 5, 2)]],
    ['several types', [event('tier-changed', 0, 1), event('vehicle-bound', 0, 2)]],
  ])('is read as it was written: %s', (_what, position) => {
    expect(readPosition(writePosition(position))).toEqual(position);
  });

  it('is short enough for a header at its largest', () => {
    const position = Array.from({ length: MOST_EVENTS }, (_, n) => event(`type-${n % 50}`, n % 6, n));
    const text = writePosition(position);
    expect(text.length).toBeLessThan(8_192);
    expect(new Set(readPosition(text)?.map(({ eventId }) => eventId)).size).toBe(MOST_EVENTS);
  });

  it.each([
    ['nothing at all', ''],
    ['a sentence', 'not a position'],
    ['another version', Buffer.of(2).toString('base64url')],
    ['a type without events', Buffer.from('\u0001\u0001a\u0000', 'latin1').toString('base64url')],
    ['a name with odd characters', Buffer.from(`\u0001\u0001 \u0001${'x'.repeat(17)}`).toString('base64url')],
    ['one that ends too early', writePosition([event('tier-changed', 1, 1)]).slice(0, -4)],
    ['one with something behind it', `${writePosition([event('tier-changed', 1, 1)])}AAAA`],
    ['one in the other alphabet', `${writePosition([event('tier-changed', 1, 1)])}=`],
  ])('is not %s', (_what, text) => {
    expect(readPosition(text)).toBeUndefined();
  });

  it('is never read out of chance bytes in a way that throws or that cannot be written again', () => {
    for (let n = 0; n < 500; n++) {
      const bytes = Buffer.concat([Buffer.of(1), randomBytes(n % 60)]);
      const position = decodePosition(bytes);
      if (position) expect(decodePosition(encodePosition(position))).toHaveLength(position.length);
    }
  });

  it('moves on: a later event takes the place of the one of its type and partition, others stay', () => {
    const before = [event('tier-changed', 0, 1), event('tier-changed', 1, 2), event('vehicle-bound', 0, 3)];
    expect(ids(positionAfter(before, [event('tier-changed', 0, 4)]))).toEqual([2, 3, 4]);
    expect(ids(positionAfter(before, []))).toEqual([1, 2, 3]);
  });

  it('keeps both of what was confirmed side by side, once each', () => {
    const [left, right] = [[event('tier-changed', 0, 1)], [event('tier-changed', 0, 2)]];
    expect(ids(jointPosition([left, right, left]))).toEqual([1, 2]);
  });

  it('does not grow without end: the oldest are left out', () => {
    const many = Array.from({ length: MOST_EVENTS + 3 }, (_, n) => event('tier-changed', 0, n));
    expect(ids(jointPosition([many]))).toHaveLength(MOST_EVENTS);
    expect(ids(jointPosition([many]))[0]).toBe(3);
    expect(ids(positionAfter(many, []))[0]).toBe(3);
  });
});
