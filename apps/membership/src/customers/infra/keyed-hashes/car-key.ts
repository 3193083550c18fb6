import { createHmac } from 'node:crypto';
import type { CarKey } from '../../application/ports';

/** 132 bits: two cars never share a key by chance. */
const LETTERS = 22;

/**
 * The one place where a VIN becomes the key that events carry: the same at every dealer, and without the secret nobody
 * can find out the VIN by trying all there are.
 */
export function carKeyBy(secret: string | undefined): CarKey {
  return (vin) =>
    secret && createHmac('sha256', secret).update(`car\n${vin}`).digest('base64url').slice(0, LETTERS);
}
