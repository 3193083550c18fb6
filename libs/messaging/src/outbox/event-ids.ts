import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4_096;
const BYTES_PER_ID = 10;

/**
 * Makes UUIDv7 in plain form: the milliseconds, then chance. Drawn from a pool, since one call to the system per event
 * would cost more than the event.
 */
export function eventIds(): (now: Date) => string {
  const pool = Buffer.alloc(POOL_BYTES);
  let next = POOL_BYTES;
  return (now) => {
    if (next + BYTES_PER_ID > POOL_BYTES) {
      randomFillSync(pool);
      next = 0;
    }
    const bytes = Buffer.alloc(16);
    bytes.writeUIntBE(now.getTime(), 0, 6);
    pool.copy(bytes, 6, next, next + BYTES_PER_ID);
    next += BYTES_PER_ID;
    bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70;
    bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
}
