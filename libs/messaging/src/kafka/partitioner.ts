import type { ICustomPartitioner } from 'kafkajs';

const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;

/**
 * Murmur 2 as the Java client computes it, so that other producers put a key into the same partition. kafkajs has it
 * too, but with 64-bit objects for 32-bit numbers, which took a fifth of the relay's time.
 */
export function murmur2(key: Buffer): number {
  const { length } = key;
  let hash = SEED ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let word = Math.imul(key.readInt32LE(at), MIX);
    word = Math.imul(word ^ (word >>> 24), MIX);
    hash = Math.imul(hash, MIX) ^ word;
  }
  if (at < length) {
    for (let rest = length - 1; rest >= at; rest--) hash ^= key.readUInt8(rest) << (8 * (rest - at));
    hash = Math.imul(hash, MIX);
  }
  hash = Math.imul(hash ^ (hash >>> 13), MIX);
  return hash ^ (hash >>> 15);
}

/** The partition of a key, of so many. */
export function partitionOf(key: string | Buffer, partitions: number): number {
  return (murmur2(Buffer.from(key as string)) & 0x7fffffff) % partitions;
}

/** The partition of a message; one without a key, which only a publisher of others sends, goes to the first. */
export const byKey: ICustomPartitioner =
  () =>
  ({ partitionMetadata, message }) => {
    if (message.key === null || message.key === undefined) return 0;
    return partitionOf(message.key, partitionMetadata.length);
  };
