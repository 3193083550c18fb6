/** What a person agreed to: one channel for one purpose, with time and origin (rulebook MEM-17). */
export interface Consent {
  readonly channel: ConsentChannel;
  readonly purpose: ConsentPurpose;
}

export const CONSENT_CHANNELS = ['SMS', 'EMAIL', 'PHONE', 'POST'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

export const CONSENT_PURPOSES = ['SERVICE', 'MARKETING'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Where a consent was given. */
export const CONSENT_ORIGINS = ['REGISTRATION', 'IMPORT'] as const;
export type ConsentOrigin = (typeof CONSENT_ORIGINS)[number];

/** Each consent once, in one order, so that two lists of the same content are equal. */
export function distinctConsents(consents: readonly Consent[]): Consent[] {
  const byKey = new Map(consents.map((consent) => [`${consent.channel} ${consent.purpose}`, consent]));
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { channel, purpose }]) => ({ channel, purpose }));
}
