import { accepted, type IdSource, refused } from '@autoclub/domain-kit';
import { isPermission, SYSTEM_SCOPES } from '@autoclub/identity';
import { command } from '@autoclub/use-cases';
import { type ApiKey, createRefusals, MOST_KEYS, readWanted, type WantedKey } from '../domain/api-key';
import type { ApiKeyPorts } from './ports';

const DAY_MS = 86_400_000;

/** Makes a key for a system of the dealer. The secret is shown with this answer and never again (rulebook PLT-01). */
export const createKey = command<ApiKeyPorts>()({
  name: 'apiKeyCreate',
  refusals: createRefusals,
  read: (wanted: WantedKey) => readWanted(wanted, isScope),
  async work({ keys, secrets, ids, realNow }, { days, ...wanted }, { dealerId, staffMemberId }) {
    const now = realNow();
    if ((await keys.takeTurn(dealerId, now)) >= MOST_KEYS)
      return refused(createRefusals.no('TOO_MANY_KEYS', [], { most: MOST_KEYS }));
    const { secret, prefix, hash } = secrets();
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const key = newKey(ids, {
      ...wanted,
      dealerId,
      prefix,
      createdAt: now,
      createdBy: staffMemberId,
      expiresAt,
    });
    await keys.add(key, hash);
    return accepted({ answer: { apiKeyId: key.apiKeyId }, written: { key, secret } });
  },
});

/** What a dealer's system may at all; nothing that only its people may. */
const isScope = (text: string): boolean => isPermission(text) && SYSTEM_SCOPES.includes(text);

type Known = Omit<ApiKey, 'apiKeyId' | 'lastUsedAt' | 'rolledTo'>;

/** A key that nobody has used. */
export function newKey(ids: IdSource, known: Known): ApiKey {
  return { ...known, apiKeyId: ids('apk'), lastUsedAt: null, rolledTo: null };
}
