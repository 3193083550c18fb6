import type { Clock } from '@autoclub/domain-kit';
import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';
import type { ContactBook } from '../../application/contact-book';
import { DeliveryFailure, PROVIDER_TIMEOUT_MS } from '../../application/message-provider';
import type { MessageProvider, OutgoingMessage, Receipt } from '../../application/message-provider';
import { pinnedAddress } from './public-address';
import type { Resolve } from './public-address';

export interface WebhookSettings {
  /** Where the vendor's gateway takes messages; `https:` unless private addresses are allowed. */
  readonly url: string;
  /** `whsec_…`, shared with the vendor. */
  readonly secret: string;
  /** Only where the gateway stands in the own network or on the same machine. */
  readonly allowsPrivateAddresses: boolean;
}

/**
 * Short messages by a vendor's gateway (rulebook ACT-08), signed as Standard Webhooks say. The `webhook-id` is that of
 * the message and stays the same over all attempts, so the vendor takes it once. Addresses of private networks, of this
 * machine and of a cloud's data service are refused after the name was resolved, and the connection goes to exactly the
 * address that was looked at. Redirections are not followed.
 */
export function webhookMessageProvider(
  settings: WebhookSettings,
  contacts: ContactBook,
  { clock, resolve }: { readonly clock: Clock; readonly resolve?: Resolve },
): MessageProvider {
  const url = new URL(settings.url);
  if (url.protocol !== 'https:' && !settings.allowsPrivateAddresses)
    throw new Error('A gateway outside of the own network takes messages by https only.');
  const webhook = new Webhook(settings.secret);
  return {
    async send(message) {
      const contact = await contacts.contactOf(message);
      if (!contact?.phone) throw new DeliveryFailure('REFUSED', 'NO_ADDRESS');
      const pinned = await pinnedAddress(url.hostname, settings.allowsPrivateAddresses, resolve);
      const body = bodyOf(message, contact.phone, clock());
      const headers = headersOf(webhook, message.messageId, body, clock());
      const agent = new Agent({
        connect: {
          timeout: PROVIDER_TIMEOUT_MS,
          lookup: (_host, { all }, found) =>
            all ? found(null, [pinned]) : found(null, pinned.address, pinned.family),
        },
      });
      try {
        return receiptOf(await post(url, agent, headers, body));
      } finally {
        await agent.destroy();
      }
    },
  };
}

function bodyOf({ messageId, channel, text }: OutgoingMessage, phone: string, now: Date): string {
  const data = { messageId, channel, phone, text };
  return JSON.stringify({ type: 'message.send', timestamp: now.toISOString(), data });
}

function headersOf(webhook: Webhook, id: string, body: string, now: Date): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': webhook.sign(id, now, body),
  };
}

async function post(url: URL, dispatcher: Agent, headers: Record<string, string>, body: string) {
  const signal = AbortSignal.timeout(PROVIDER_TIMEOUT_MS);
  try {
    const answer = await request(url, { method: 'POST', dispatcher, headers, body, signal });
    await answer.body.dump({ limit: 65_536, signal });
    return answer.statusCode;
  } catch {
    // It may have been taken; the next attempt has the same id.
    throw new DeliveryFailure('AWAY', 'GATEWAY_NOT_REACHED');
  }
}

/** 410 is the vendor's word for a number that is not in use, 422 for one that is none. */
const DEAD = [410, 422];

function receiptOf(status: number): Receipt {
  if (status >= 200 && status < 300) return 'ACCEPTED';
  if (DEAD.includes(status)) throw new DeliveryFailure('BOUNCED', `HTTP_${status}`);
  if (status === 503) throw new DeliveryFailure('AWAY', 'HTTP_503');
  if (status === 429 || status >= 500) throw new DeliveryFailure('RETRY', `HTTP_${status}`);
  throw new DeliveryFailure('REFUSED', `HTTP_${status}`);
}
