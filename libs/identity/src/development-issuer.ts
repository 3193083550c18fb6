import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import type { Principal } from './principal';
import { tokenSigner, type TokenSigner } from './token-signer';

/** Keeps its private key for a stack that keeps its issuer between runs. */
export interface DevelopmentIssuer extends Omit<TokenSigner, 'token'> {
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
  const signer = tokenSigner(options, privateKey);
  return { ...signer, token: (principal, ttlSeconds = 3_600) => signer.token(principal, ttlSeconds) };
}
