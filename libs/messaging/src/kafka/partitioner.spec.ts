import * as fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { byKey } from './partitioner';

describe('byKey', () => {
  const partitionMetadata = Array.from({ length: 12 }, (_, partitionId) => ({
    partitionId,
    partitionErrorCode: 0,
    leader: 0,
    replicas: [],
    isr: [],
  }));
  const [ours, theirs] = [byKey(), Partitioners.DefaultPartitioner()];

  it('puts every key where the Java client and kafkajs put it', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(key, (each) => {
        const args = { topic: 't', partitionMetadata, message: { key: each, value: null } };
        expect(ours(args)).toBe(theirs(args));
      }),
      { numRuns: 2_000 },
    );
  });

  it('puts a message without a key into the first partition', () => {
    expect(ours({ topic: 't', partitionMetadata, message: { key: null, value: null } })).toBe(0);
  });
});
