import type { Clock } from '@autoclub/domain-kit';
import { CONTACTS_AUDIENCE, routeToSign, signHandover } from '@autoclub/identity';
import { request } from 'undici';

export interface MembershipSettings {
  /** Where membership listens, such as `http://membership:4001`. */
  readonly url: string;
  /** The key of its routes about persons; it opens nothing else of membership. */
  readonly secret: string;
}

/** What membership answers about persons of one dealer; undefined where it knows nobody. Throws when it is away. */
export type AskMembership = (
  path: string,
  asker: { readonly dealerId: string; readonly traceId: string },
) => Promise<unknown>;

const ANSWER_TIMEOUT_MS = 5_000;

/** Asks in the name of the dealer, so that nobody of another dealer is found, and by the key of these routes alone. */
export function askMembership({ url, secret }: MembershipSettings, clock: Clock): AskMembership {
  return async (path, { dealerId, traceId }) => {
    const signed = signHandover({
      ...{ secret, audience: CONTACTS_AUDIENCE, now: clock() },
      principal: { subject: 'activities', kind: 'DEALER_SYSTEM', roles: [], dealerId, regionId: null },
      body: routeToSign('GET', path),
    });
    const headers = { ...signed, traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01` };
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    const { statusCode, body } = await request(new URL(path, url), { headers, signal });
    if (statusCode === 200) return body.json();
    await body.dump();
    if (statusCode === 404) return undefined;
    throw new Error(`Membership answered ${statusCode}.`);
  };
}

/** What the environment says of membership; undefined where it stands alone. */
export function membershipOf(
  { CONTACTS_URL: url, CONTACTS_SECRET: secret }: MembershipVariables,
  clock: Clock,
): AskMembership | undefined {
  return url && secret ? askMembership({ url, secret }, clock) : undefined;
}

export interface MembershipVariables {
  readonly CONTACTS_URL?: string | undefined;
  readonly CONTACTS_SECRET?: string | undefined;
}
