import { createRequire } from 'node:module';
import fc from 'fast-check';
import { patchRecordDecoding } from './record-decoding';
import { encodeRecord } from './record-encoding';

const load = createRequire(__filename);
const Decoder = load('kafkajs/src/protocol/decoder') as new (bytes: Buffer) => { readVarIntBytes(): Buffer };
const decode = load('kafkajs/src/protocol/recordBatch/record/v0/decoder') as (
  decoder: unknown,
  batch: object,
) => Record<string, unknown>;

const batch = { firstOffset: '7', firstTimestamp: '1790000000000', magicByte: 2 };

function decoded(bytes: Buffer): Record<string, unknown> {
  return decode(new Decoder(new Decoder(bytes).readVarIntBytes()), batch);
}

/** A record with the same header twice, which only a publisher of others sends. */
function withTwins(name: string, values: readonly string[]): Buffer {
  const parts = values.map(
    (value) => encodeRecord({ key: 'k', value: 'v', headers: { [name]: value } }).buffer,
  );
  const [first = Buffer.alloc(0)] = parts;
  const head = first.subarray(1, first.indexOf(0x02, 8));
  const fields = parts.map((part) => part.subarray(1 + head.length + 1));
  const body = Buffer.concat([head, Buffer.from([values.length * 2]), ...fields]);
  return Buffer.concat([Buffer.from([body.length * 2]), body]);
}

/** The client takes what every object inherits for a first value of such a name. */
const name = fc.string().filter((each) => !(each in {}));

const record = fc.record({
  offsetDelta: fc.nat(1_000),
  key: fc.string(),
  value: fc.string(),
  headers: fc.dictionary(name, fc.string(), { maxKeys: 20, noNullPrototype: true }),
});

describe('records of Kafka', () => {
  it('are read as the client reads them, with one header of a name or several', () => {
    const samples = fc.sample(record, 300).map((each) => encodeRecord(each).buffer);
    samples.push(withTwins('name', ['one', 'two']), withTwins('name', ['one', 'two', 'three']));
    const before = samples.map(decoded);
    patchRecordDecoding();
    expect(samples.map(decoded)).toEqual(before);
    expect(before.at(-1)?.['headers']).toEqual({
      name: [Buffer.from('one'), Buffer.from('two'), Buffer.from('three')],
    });
  });

  it.each(['toString', '__proto__', 'constructor'])('have a header %s like any other', (inherited) => {
    patchRecordDecoding();
    const headers = Object.fromEntries([[inherited, 'value']]);
    const read = decoded(encodeRecord({ key: 'k', value: 'v', headers }).buffer)['headers'] as object;
    expect(Object.entries(read)).toEqual([[inherited, Buffer.from('value')]]);
  });
});
