import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { parsePrincipal, type Principal } from './principal';

/** Headers by which the gateway hands a verified principal to one subgraph. */
export const PRINCIPAL_HEADER = 'x-autoclub-principal';
export const SIGNATURE_HEADER = 'x-autoclub-signature';

/** How far the signing and the verifying clock may be apart, which also bounds a replay. */
export const HANDOVER_SECONDS = 30;

/**
 * The key of one subgraph, derived from the root secret of an environment. A subgraph is given only its own key, so
 * one that is taken over can forge nothing for its neighbours.
 */
export function deriveHandoverKey(rootSecret: string, audience: string): string {
  return createHmac('sha256', rootSecret).update(`autoclub handover|${audience}`).digest('hex');
}

/** The audience of the routes by which a service asks membership of persons: how to reach them, whose birthday it is. */
export const CONTACTS_AUDIENCE = 'membership/contacts';

interface SignedRequest {
  /** The audience's own key, see {@link deriveHandoverKey}. */
  readonly secret: string;
  /** The subgraph the request is meant for; another one refuses it. */
  readonly audience: string;
  readonly now: Date;
}

/** Signs who asks, bound to the audience, the instant and the exact bytes of the body. */
export function signHandover(
  request: SignedRequest & { readonly principal: Principal; readonly body: Buffer | string },
): Record<string, string> {
  const principal = encodePrincipal(request.principal);
  const timestamp = request.now.getTime();
  const signature = mac(request.secret, request.audience, timestamp, principal, request.body);
  return {
    [PRINCIPAL_HEADER]: principal,
    [SIGNATURE_HEADER]: `v1,${timestamp},${signature.toString('hex')}`,
  };
}

/**
 * What is signed in place of the body of a request that streams: its method and address. It is never JSON, so nobody
 * can make a question to the graph out of the signature of a file.
 */
export function routeToSign(method: string, url: string): string {
  return `${method} ${url}`;
}

type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The principal of a request that the gateway signed for this audience within the last {@link HANDOVER_SECONDS},
 * over exactly this body; undefined for everything else. Needs no parsing of the body, so it runs before it.
 */
export function verifyHandover(
  request: SignedRequest & { readonly headers: IncomingHeaders; readonly body: Buffer | string },
): Principal | undefined {
  const principal = request.headers[PRINCIPAL_HEADER];
  const header = request.headers[SIGNATURE_HEADER];
  if (typeof principal !== 'string' || typeof header !== 'string') return undefined;
  const parts = /^v1,(\d{1,16}),([0-9a-f]{64})$/.exec(header);
  if (!parts) return undefined;
  const timestamp = Number(parts[1]);
  if (Math.abs(request.now.getTime() - timestamp) > HANDOVER_SECONDS * 1000) return undefined;
  const expected = mac(request.secret, request.audience, timestamp, principal, request.body);
  if (!timingSafeEqual(expected, Buffer.from(parts[2] as string, 'hex'))) return undefined;
  return decodePrincipal(principal);
}

function mac(secret: string, audience: string, at: number, principal: string, body: Buffer | string): Buffer {
  const digest = hash('sha256', body);
  return createHmac('sha256', secret).update(`${audience}|${at}|${principal}|${digest}`).digest();
}

/** One principal asks many times; its encoding is kept as long as the object lives. */
const encoded = new WeakMap<Principal, string>();

function encodePrincipal(principal: Principal): string {
  const known = encoded.get(principal);
  if (known !== undefined) return known;
  const text = Buffer.from(JSON.stringify(principal)).toString('base64url');
  encoded.set(principal, text);
  return text;
}

function decodePrincipal(text: string): Principal | undefined {
  try {
    return parsePrincipal(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
