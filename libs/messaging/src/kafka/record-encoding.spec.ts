import { createRequire } from 'node:module';
import fc from 'fast-check';
import { encodeRecord, patchRecordEncoding, type KafkaRecord } from './record-encoding';

const load = createRequire(__filename);
const RECORD = 'kafkajs/src/protocol/recordBatch/record/v0';
/** The client's own encoder, taken before anything is patched. */
const original = load(RECORD) as typeof encodeRecord;

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '积分', 'x'.repeat(20_000)),
);
const bytes = fc.oneof(
  text,
  fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
);
const record: fc.Arbitrary<KafkaRecord> = fc.record(
  {
    offsetDelta: fc.nat(2_000_000),
    timestampDelta: fc.nat(600_000),
    key: fc.option(bytes),
    value: fc.option(bytes),
    headers: fc.dictionary(text, bytes, { maxKeys: 20 }),
  },
  { requiredKeys: [] },
);

describe('records of Kafka', () => {
  it('are encoded byte for byte as the client does', () => {
    fc.assert(
      fc.property(record, (each) => {
        expect(encodeRecord(each).buffer.equals(original(each).buffer)).toBe(true);
      }),
    );
  });

  it('control: another number of bytes would show', () => {
    const one = { key: 'k', value: 'v' };
    expect(encodeRecord({ ...one, offsetDelta: 1 }).buffer.equals(original(one).buffer)).toBe(false);
  });

  it('are encoded this way by the client once it is patched', () => {
    patchRecordEncoding();
    expect(load(RECORD)).toBe(encodeRecord);
    expect(load(RECORD)).not.toBe(original);
  });
});
