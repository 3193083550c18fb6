import { createHash, type KeyObject } from 'node:crypto';
import { SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import type { Principal } from './principal';
import { TOKEN_ALGORITHM } from './tokens';

export interface TokenSigner {
  /** The public key, as an issuer publishes it. */
  readonly jwks: JSONWebKeySet;
  /** Both halves of the key. */
  readonly privateJwk: JWK;
  token(principal: Principal, ttlSeconds: number): Promise<string>;
}

/** Signs tokens that name a principal, by an Ed25519 key whose name is its RFC 7638 thumbprint. */
export function tokenSigner(
  { issuer, audience }: { readonly issuer: string; readonly audience: string },
  privateKey: KeyObject,
): TokenSigner {
  const { d, ...publicJwk } = privateKey.export({ format: 'jwk' }) as JWK;
  const kid = thumbprint(publicJwk);
  return {
    jwks: { keys: [{ ...publicJwk, kid, alg: TOKEN_ALGORITHM, use: 'sig' }] },
    privateJwk: { ...publicJwk, d },
    token: (principal, ttlSeconds) =>
      new SignJWT({
        kind: principal.kind,
        roles: [...principal.roles],
        dealer: principal.dealerId,
        region: principal.regionId,
        staff: principal.staffMemberId,
        membership: principal.membershipId,
        scopes: principal.scopes && [...principal.scopes],
      })
        .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid, typ: 'JWT' })
        .setSubject(principal.subject)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + ttlSeconds)
        .sign(privateKey),
  };
}

function thumbprint({ crv, kty, x }: JWK): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}
