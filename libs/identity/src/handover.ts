import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
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

/** This process among all that sign, and how many requests it has signed: together they are no other request's. */
const SENDER = randomBytes(8).toString('hex');
let signedSoFar = 0;

/** Signs who asks, bound to the audience, the instant, the exact bytes of the body, and to this one request. */
export function signHandover(
  request: SignedRequest & { readonly principal: Principal; readonly body: Buffer | string },
): Record<string, string> {
  const principal = encodePrincipal(request.principal);
  const stamp = `${request.now.getTime()},${SENDER}.${++signedSoFar},${hash('sha256', request.body)}`;
  const signature = mac(request.secret, request.audience, principal, stamp);
  return {
    [PRINCIPAL_HEADER]: principal,
    [SIGNATURE_HEADER]: `v2,${stamp},${signature.toString('hex')}`,
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

export interface HandoverCheck extends SignedRequest {
  /** A second key that is taken while keys are changed; nothing is signed by it. */
  readonly otherSecret?: string | undefined;
  readonly headers: IncomingHeaders;
}

/** What the headers of a request say, found true before its body has been read. */
export interface Handover {
  readonly principal: Principal;
  /** No other request has it; for the `ReplayGuard`. */
  readonly nonce: string;
  /** Whether this is the body that was signed. */
  signed(body: Buffer | string): boolean;
}

const STAMP = /^v2,((\d{1,16}),([0-9a-f]{16}\.\d{1,16}),([0-9a-f]{64})),([0-9a-f]{64})$/;

/**
 * The hand-over in the headers of a request that the gateway signed for this audience within the last
 * {@link HANDOVER_SECONDS}; undefined for everything else. It says which body was signed, so a stranger is refused
 * before a byte of his is kept.
 */
export function readHandover(request: HandoverCheck): Handover | undefined {
  const principal = request.headers[PRINCIPAL_HEADER];
  const header = request.headers[SIGNATURE_HEADER];
  if (typeof principal !== 'string' || typeof header !== 'string') return undefined;
  const [, stamp = '', at = '', nonce = '', digest = '', given = ''] = STAMP.exec(header) ?? [];
  if (!stamp || Math.abs(request.now.getTime() - Number(at)) > HANDOVER_SECONDS * 1000) return undefined;
  const signature = Buffer.from(given, 'hex');
  const isOf = (secret: string | undefined): boolean =>
    !!secret && timingSafeEqual(mac(secret, request.audience, principal, stamp), signature);
  if (!isOf(request.secret) && !isOf(request.otherSecret)) return undefined;
  const asker = decodePrincipal(principal);
  return asker && { principal: asker, nonce, signed: (body) => hash('sha256', body) === digest };
}

/** The principal of a request with this body; whether it has come before is not looked at. See {@link readHandover}. */
export function verifyHandover(
  request: HandoverCheck & { readonly body: Buffer | string },
): Principal | undefined {
  const handover = readHandover(request);
  return handover?.signed(request.body) ? handover.principal : undefined;
}

function mac(secret: string, audience: string, principal: string, stamp: string): Buffer {
  return createHmac('sha256', secret).update(`${audience}|${principal}|${stamp}`).digest();
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
