import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import type { Principal } from './principal';
import { TOKEN_ALGORITHM } from './tokens';

export interface DevelopmentIssuer {
  /** The public keys, as an issuer publishes them. */
  readonly jwks: JSONWebKeySet;
  /** The private key, for a stack that keeps its issuer between runs. */
  readonly privateJwk: JWK;
  token(principal: Principal, ttlSeconds?: number): Promise<string>;
}

export interface DevelopmentIssuerOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly privateJwk?: JWK;
}

/**
 * An issuer for the local stack and for tests, standing in for the OEM's OIDC provider: it signs whatever it is asked
 * to. The private key never leaves the process unless the caller stores it.
 */
export function createDevelopmentIssuer(options: DevelopmentIssuerOptions): DevelopmentIssuer {
  const privateKey = options.privateJwk
    ? createPrivateKey({ key: { ...options.privateJwk }, format: 'jwk' })
    : generateKeyPairSync('ed25519').privateKey;
  const { d, ...publicJwk } = exportJwk(privateKey);
  const kid = thumbprint(publicJwk);
  return {
    jwks: { keys: [{ ...publicJwk, kid, alg: TOKEN_ALGORITHM, use: 'sig' }] },
    privateJwk: { ...publicJwk, d },
    token: (principal, ttlSeconds = 3_600) =>
      new SignJWT({
        kind: principal.kind,
        roles: [...principal.roles],
        dealer: principal.dealerId,
        region: principal.regionId,
        staff: principal.staffMemberId,
        membership: principal.membershipId,
      })
        .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid, typ: 'JWT' })
        .setSubject(principal.subject)
        .setIssuer(options.issuer)
        .setAudience(options.audience)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + ttlSeconds)
        .sign(privateKey),
  };
}

function exportJwk(key: KeyObject): JWK {
  return key.export({ format: 'jwk' }) as JWK;
}

/** The key's name: its RFC 7638 thumbprint. */
function thumbprint({ crv, kty, x }: JWK): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}
