import { API_KEY_START, apiKeyHash } from '@autoclub/identity';
import { randomBytes } from 'node:crypto';
import type { NewSecret } from '../domain/api-key';

/** So much of a key is shown: enough to know it again, and 30 of its 256 bits. */
const SHOWN = API_KEY_START.length + 5;

/** A secret of 256 bits. */
export function newSecret(): NewSecret {
  const secret = `${API_KEY_START}${randomBytes(32).toString('base64url')}`;
  const hash = apiKeyHash(secret);
  if (hash === undefined) throw new Error('A new key has the form of one.');
  return { secret, prefix: secret.slice(0, SHOWN), hash };
}
