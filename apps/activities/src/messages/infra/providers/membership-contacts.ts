import type { Clock } from '@autoclub/domain-kit';
import { CONTACTS_AUDIENCE, routeToSign, signHandover } from '@autoclub/identity';
import { request } from 'undici';
import { z } from 'zod';
import type { ContactBook } from '../../application/contact-book';
import { DeliveryFailure, PROVIDER_TIMEOUT_MS } from '../../application/message-provider';

export interface ContactSettings {
  /** Where membership listens, such as `http://membership:4001`. */
  readonly url: string;
  /** The key of the one route; it opens nothing else of membership. */
  readonly secret: string;
}

const contact = z.object({ phone: z.string().nullable(), email: z.string().nullable() });

/**
 * Asks membership, for one message, where its person can be reached: in the name of the dealer whose message it is, so
 * nobody of another dealer is found, and by a key for this route alone. The answer is used for the one message; a
 * failure says only that membership was not reached.
 */
export function membershipContacts({ url, secret }: ContactSettings, clock: Clock): ContactBook {
  return {
    async contactOf({ customerId, dealerId, traceId }) {
      const path = `/contacts/${encodeURIComponent(customerId)}`;
      const signed = signHandover({
        ...{ secret, audience: CONTACTS_AUDIENCE, now: clock() },
        principal: { subject: 'activities', kind: 'DEALER_SYSTEM', roles: [], dealerId, regionId: null },
        body: routeToSign('GET', path),
      });
      const headers = { ...signed, traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01` };
      const signal = AbortSignal.timeout(PROVIDER_TIMEOUT_MS);
      try {
        const { statusCode, body } = await request(new URL(path, url), { headers, signal });
        if (statusCode === 404) {
          await body.dump();
          return undefined;
        }
        return contact.parse(statusCode === 200 ? await body.json() : undefined);
      } catch {
        throw new DeliveryFailure('AWAY', 'CONTACTS_AWAY');
      }
    },
  };
}
