import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  type Outcome,
  refused,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** A key by which the system of a dealer asks; the secret itself is kept nowhere (rulebook PLT-01). */
export interface ApiKey {
  readonly apiKeyId: string;
  readonly dealerId: string;
  /** What it is for, in the dealer's words. */
  readonly name: string;
  /** How the key begins, by which people know it again. */
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string | null;
  /** It counts before this instant: its end, the end of an overlap, or the moment it was withdrawn. */
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  /** The key that took its place. */
  readonly rolledTo: string | null;
}

/** A new secret: what is shown once, and what is kept of it. */
export interface NewSecret {
  readonly secret: string;
  readonly prefix: string;
  readonly hash: string;
}

/** No dealer has more systems at once; one key and its successor each. */
export const MOST_KEYS = 50;
export const LONGEST_DAYS = 731;
export const LONGEST_OVERLAP_HOURS = 720;
const LONGEST_NAME = 80;

export const createRefusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'NUMBER_OUT_OF_RANGE',
  ),
  SCOPES_MISSING: { zh: '请至少选择一项权限。', en: 'Name at least one scope.' },
  SCOPE_UNKNOWN: {
    zh: '系统不能拥有“{scope}”权限。',
    en: 'A system cannot have the scope "{scope}".',
  },
  TOO_MANY_KEYS: { zh: '最多同时有 {most} 个有效密钥。', en: 'At most {most} keys count at the same time.' },
});

export const foundRefusals = defineRefusals({
  API_KEY_NOT_FOUND: { zh: '未找到该密钥。', en: 'There is no such key.' },
  API_KEY_OVER: { zh: '该密钥已失效或已被替换。', en: 'The key counts no more or has a successor.' },
});

export interface WantedKey {
  readonly name: string;
  readonly scopes: readonly string[];
  /** How many days it counts. */
  readonly days: number;
}

/** Reads what a key is to be: a name, scopes that a system may have, and an end. */
export function readWanted(
  wanted: WantedKey,
  isScope: (text: string) => boolean,
): Outcome<Pick<ApiKey, 'name' | 'scopes'> & { readonly days: number }, RefusalOf<typeof createRefusals>> {
  const checks = new InputChecks(createRefusals);
  const name = checks.text(wanted.name, ['name'], LONGEST_NAME);
  const days = checks.wholeNumber(wanted.days, ['days'], { min: 1, max: LONGEST_DAYS });
  const { no } = createRefusals;
  if (wanted.scopes.length === 0) checks.refusals.push(no('SCOPES_MISSING', ['scopes']));
  for (const [at, scope] of wanted.scopes.entries())
    if (!isScope(scope))
      checks.refusals.push(no('SCOPE_UNKNOWN', ['scopes', at], { scope: scope.slice(0, 40) }));
  return checks.complete({ name, days, scopes: [...new Set(wanted.scopes)] });
}

export const countsAt = ({ expiresAt }: Pick<ApiKey, 'expiresAt'>, now: Date): boolean => now < expiresAt;

/** The key with an end that is not later than before. */
export function endedAt(key: ApiKey, at: Date): ApiKey {
  return { ...key, expiresAt: at < key.expiresAt ? at : key.expiresAt };
}

/** A key that can be rolled or withdrawn: it counts and has no successor yet. */
export function stillOpen(
  key: ApiKey | undefined,
  now: Date,
): Outcome<ApiKey, RefusalOf<typeof foundRefusals>> {
  const field = ['apiKeyId'];
  if (!key) return refused(foundRefusals.no('API_KEY_NOT_FOUND', field));
  if (!countsAt(key, now)) return refused(foundRefusals.no('API_KEY_OVER', field));
  return accepted(key);
}
