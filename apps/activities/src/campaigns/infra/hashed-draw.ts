import { createHash } from 'node:crypto';
import type { Draw } from '../domain/arms';

const DIGITS = 12;

/**
 * The first 48 bits of the SHA-256 of seed and customer, as a part of their range: even, the same on every machine, and
 * exact, as a number holds 53 bits.
 */
export const hashedDraw: Draw = (seed, customerId) => {
  const digest = createHash('sha256').update(`${seed}\n${customerId}`).digest('hex');
  return Number.parseInt(digest.slice(0, DIGITS), 16) / 16 ** DIGITS;
};
