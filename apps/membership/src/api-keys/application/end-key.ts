import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { endedAt, foundRefusals, LONGEST_OVERLAP_HOURS, stillOpen } from '../domain/api-key';
import { newKey } from './create-key';
import type { ApiKeyPorts } from './ports';

const HOUR_MS = 3_600_000;

const rollRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE'),
});

/**
 * Puts a new key in the place of one, with its name, scopes and as long a life. Both count during the overlap, so that
 * a system changes over without a pause (rulebook PLT-01).
 */
export const rollKey = command<ApiKeyPorts>()({
  name: 'apiKeyRoll',
  refusals: rollRefusals,
  read(input: { readonly apiKeyId: string; readonly overlapHours: number }) {
    const checks = new InputChecks(rollRefusals);
    checks.wholeNumber(input.overlapHours, ['overlapHours'], { min: 0, max: LONGEST_OVERLAP_HOURS });
    return checks.complete(input);
  },
  async work({ keys, secrets, ids, realNow }, { apiKeyId, overlapHours }, { dealerId, staffMemberId }) {
    const now = realNow();
    await keys.takeTurn(dealerId, now);
    const open = stillOpen(await keys.lock(dealerId, apiKeyId), now);
    if (!open.ok) return open;
    const old = open.value;
    if (old.rolledTo !== null) return refused(rollRefusals.no('API_KEY_OVER', ['apiKeyId']));
    const { secret, prefix, hash } = secrets();
    const life = old.expiresAt.getTime() - old.createdAt.getTime();
    const { name, scopes } = old;
    const times = { createdAt: now, expiresAt: new Date(now.getTime() + life) };
    const key = newKey(ids, { name, scopes, dealerId, prefix, createdBy: staffMemberId, ...times });
    await keys.add(key, hash);
    await keys.end({
      ...endedAt(old, new Date(now.getTime() + overlapHours * HOUR_MS)),
      rolledTo: key.apiKeyId,
    });
    return accepted({ answer: { apiKeyId: key.apiKeyId }, written: { key, secret } });
  },
});

/** Withdraws a key at once; tokens it was exchanged for live for a quarter of an hour at most. */
export const revokeKey = command<ApiKeyPorts>()({
  name: 'apiKeyRevoke',
  refusals: foundRefusals,
  async work({ keys, realNow }, { apiKeyId }: { readonly apiKeyId: string }, { dealerId }) {
    const now = realNow();
    const open = stillOpen(await keys.lock(dealerId, apiKeyId), now);
    if (!open.ok) return open;
    await keys.end(endedAt(open.value, now));
    return accepted({ answer: { apiKeyId } });
  },
});
