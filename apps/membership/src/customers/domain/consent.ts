import type { Bilingual } from '@autoclub/domain-kit';

/** What a person agreed to: one channel for one purpose, with time and origin (rulebook MEM-17). */
export interface Consent {
  readonly channel: ConsentChannel;
  readonly purpose: ConsentPurpose;
}

export const CONSENT_CHANNELS = ['SMS', 'EMAIL', 'PHONE', 'POST'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

export const CONSENT_PURPOSES = ['SERVICE', 'MARKETING'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What channels and purposes are called within a sentence. */
export const CONSENT_NAMES = {
  SMS: { zh: '短信', en: 'text message' },
  EMAIL: { zh: '电子邮件', en: 'e-mail' },
  PHONE: { zh: '电话', en: 'telephone' },
  POST: { zh: '信函', en: 'letter' },
  SERVICE: { zh: '服务', en: 'service messages' },
  MARKETING: { zh: '营销', en: 'offers' },
} as const satisfies Record<ConsentChannel | ConsentPurpose, Bilingual>;

/** Where a consent was given or withdrawn. */
export const CONSENT_ORIGINS = ['REGISTRATION', 'DESK', 'IMPORT'] as const;
export type ConsentOrigin = (typeof CONSENT_ORIGINS)[number];

/** What was said last about a consent. */
export interface ConsentState extends Consent {
  readonly isGiven: boolean;
  readonly origin: ConsentOrigin;
}

/** What somebody says about consents: those given, among those the statement is about. */
export interface ConsentStatement {
  readonly given: readonly Consent[];
  /** What is said nothing about stays as it is; null: the statement is about every consent. */
  readonly about: readonly Consent[] | null;
}

/** Nothing is said about consents. */
export const NO_STATEMENT: ConsentStatement = { given: [], about: [] };

export interface ConsentChanges {
  readonly given: readonly Consent[];
  readonly withdrawn: readonly Consent[];
}

/**
 * What a statement changes. The person at the counter has the last word: a file neither withdraws what was agreed to
 * there nor gives again what was withdrawn there, since the dealer's system may not know of it.
 */
export function consentChanges(
  known: readonly ConsentState[],
  { given, about }: ConsentStatement,
  origin: ConsentOrigin,
): ConsentChanges {
  const stateOf = new Map(known.map((state) => [consentKey(state), state]));
  const givenKeys = new Set(given.map(consentKey));
  const aboutKeys = about && new Set(about.map(consentKey));
  const mayChange = (state: ConsentState | undefined) =>
    origin !== 'IMPORT' || state === undefined || state.origin === 'IMPORT';
  return {
    given: distinctConsents(given).filter((consent) => {
      const state = stateOf.get(consentKey(consent));
      return !state?.isGiven && mayChange(state);
    }),
    withdrawn: known.filter((state) => {
      const key = consentKey(state);
      return state.isGiven && !givenKeys.has(key) && (aboutKeys?.has(key) ?? true) && mayChange(state);
    }),
  };
}

/** The consents after the changes. */
export function changedConsents(
  known: readonly ConsentState[],
  { given, withdrawn }: ConsentChanges,
  origin: ConsentOrigin,
): ConsentState[] {
  const states = new Map(known.map((state) => [consentKey(state), state]));
  for (const { channel, purpose } of given)
    states.set(consentKey({ channel, purpose }), { channel, purpose, isGiven: true, origin });
  for (const { channel, purpose } of withdrawn)
    states.set(consentKey({ channel, purpose }), { channel, purpose, isGiven: false, origin });
  return [...states.values()];
}

/** What lies between two states of a customer's consents. */
export function consentDifference(
  before: readonly ConsentState[],
  after: readonly ConsentState[],
): { readonly given: readonly ConsentState[]; readonly withdrawn: readonly ConsentState[] } {
  const wasGiven = new Set(before.filter(({ isGiven }) => isGiven).map(consentKey));
  return {
    given: after.filter((state) => state.isGiven && !wasGiven.has(consentKey(state))),
    withdrawn: after.filter((state) => !state.isGiven && wasGiven.has(consentKey(state))),
  };
}

export function isConsentGiven(states: readonly ConsentState[], consent: Consent): boolean {
  return states.some((state) => state.isGiven && consentKey(state) === consentKey(consent));
}

/** The consents in force, each once and in one order, so that two lists of the same content are equal. */
export function givenConsents(states: readonly ConsentState[]): Consent[] {
  return distinctConsents(states.filter(({ isGiven }) => isGiven));
}

/** Each consent once, in one order. */
export function distinctConsents(consents: readonly Consent[]): Consent[] {
  const byKey = new Map(consents.map((consent) => [consentKey(consent), consent]));
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { channel, purpose }]) => ({ channel, purpose }));
}

function consentKey({ channel, purpose }: Consent): string {
  return `${channel} ${purpose}`;
}
