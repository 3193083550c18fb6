import { createRequire } from 'node:module';

/** kafkajs gives its inner modules no types; they are loaded by name. */
const load = createRequire(__filename);

type Bytes = string | Buffer | null;

/** A record as the client's producer hands it to its encoder. */
export interface KafkaRecord {
  readonly offsetDelta?: number;
  readonly timestampDelta?: number;
  readonly key?: Bytes;
  readonly value?: Bytes;
  readonly headers?: Readonly<Record<string, string | Buffer>>;
}

/** What the client's writer of batches reads of an encoder. */
interface Encoded {
  readonly buf: Buffer;
  readonly buffer: Buffer;
}

/**
 * Lets kafkajs 2.2.4 encode records (format 2) in one pass over one buffer. Its own encoder zeroes half a kilobyte
 * for each header and makes an array and a buffer for each number: 98 µs for an event with our fifteen headers,
 * 19 µs this way. Must be called before the first message is produced, since the client loads its request formats
 * with their first use.
 */
export function patchRecordEncoding(): void {
  const path = load.resolve('kafkajs/src/protocol/recordBatch/record/v0');
  load(path);
  const module = load.cache[path];
  if (module) module.exports = encodeRecord;
}

/** One record in Kafka's record format 2: lengths and deltas as zigzag varints, headers at the end. */
export function encodeRecord({
  offsetDelta = 0,
  timestampDelta = 0,
  key = null,
  value = null,
  headers = {},
}: KafkaRecord): Encoded {
  const names = Object.keys(headers);
  const fields: Bytes[] = names.flatMap((name) => [name, headers[name] ?? null]);
  let size = 1 + varintSize(timestampDelta) + varintSize(offsetDelta) + varintSize(names.length);
  size += fieldSize(key) + fieldSize(value);
  for (const field of fields) size += fieldSize(field);
  const out = new RecordWriter(varintSize(size) + size);
  out.varint(size);
  out.byte(0);
  out.varint(timestampDelta);
  out.varint(offsetDelta);
  out.field(key);
  out.field(value);
  out.varint(names.length);
  for (const field of fields) out.field(field);
  return out;
}

/** Small non-negative numbers, and -1 for an absent field, in zigzag form. */
const zigzag = (number: number): number => (number << 1) ^ (number >> 31);

function varintSize(number: number): number {
  let rest = zigzag(number) >>> 7;
  let size = 1;
  for (; rest !== 0; rest >>>= 7) size++;
  return size;
}

function fieldSize(field: Bytes): number {
  if (field === null) return varintSize(-1);
  const length = Buffer.byteLength(field);
  return varintSize(length) + length;
}

class RecordWriter implements Encoded {
  readonly buf: Buffer;
  private at = 0;

  constructor(size: number) {
    this.buf = Buffer.allocUnsafe(size);
  }

  get buffer(): Buffer {
    return this.buf;
  }

  byte(value: number): void {
    this.buf[this.at++] = value;
  }

  varint(number: number): void {
    let rest = zigzag(number) >>> 0;
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  field(field: Bytes): void {
    if (field === null) return this.varint(-1);
    this.varint(Buffer.byteLength(field));
    this.at += typeof field === 'string' ? this.buf.write(field, this.at) : field.copy(this.buf, this.at);
  }
}
