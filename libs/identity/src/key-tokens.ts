import { createHash, createHmac, createPrivateKey } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { Principal } from './principal';
import { tokenSigner } from './token-signer';
import { createTokenVerifier, type TokenVerifier } from './tokens';

/** What an API key of a dealer's system begins with. */
export const API_KEY_START = 'ck_live_';
/** 256 bits after the start, in base64url. */
const API_KEY = /^ck_live_[\w-]{43}$/;

/** The audience of the one route by which the gateway asks membership whose an API key is. */
export const API_KEYS_AUDIENCE = 'membership/api-keys';

/** How long a token lives that an API key was exchanged for; so long a withdrawn key may still count. */
export const KEY_TOKEN_SECONDS = 900;

/** By what an API key is found; the key itself is kept nowhere and sent on to no one. Undefined for what is none. */
export function apiKeyHash(key: string): string | undefined {
  return API_KEY.test(key) ? createHash('sha256').update(key).digest('hex') : undefined;
}

const ISSUER = 'autoclub:api-keys';
/** An Ed25519 key in PKCS #8 is these bytes and 32 of its own (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface KeyTokens {
  sign(principal: Principal): Promise<string>;
  /** Checks a token of ours, and hands any other to the platform's issuer. */
  verifierBefore(other: TokenVerifier): TokenVerifier;
}

/**
 * Short tokens for API keys. Their key comes from the root secret, so all copies of the gateway take them; while the
 * secret is changed, those by the other one are taken as well.
 */
export function keyTokens(rootSecret: string, audience: string, otherRootSecret?: string): KeyTokens {
  const { signer, verify } = tokensBy(rootSecret, audience);
  const other = otherRootSecret === undefined ? undefined : tokensBy(otherRootSecret, audience).verify;
  const verifyOurs: TokenVerifier = (token) =>
    other ? verify(token).catch(() => other(token)) : verify(token);
  return {
    sign: (principal) => signer.token(principal, KEY_TOKEN_SECONDS),
    verifierBefore: (platform) => (token) => (namesUs(token) ? verifyOurs(token) : platform(token)),
  };
}

function tokensBy(rootSecret: string, audience: string) {
  const seed = createHmac('sha256', rootSecret).update('autoclub tokens of api keys').digest();
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const signer = tokenSigner({ issuer: ISSUER, audience }, key);
  return { signer, verify: createTokenVerifier({ issuer: ISSUER, audience, jwks: signer.jwks }) };
}

function namesUs(token: string): boolean {
  try {
    return decodeJwt(token).iss === ISSUER;
  } catch {
    return false;
  }
}
