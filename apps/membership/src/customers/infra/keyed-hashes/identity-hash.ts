import { createHmac } from 'node:crypto';

/** The hash of an identity reference at a dealer; without the key nobody can find out the reference by trying. */
export type IdentityHash = (dealerId: string, reference: string) => string;

/** Keyed by a key of its own, derived from the secret of this service: the two uses do not know of each other. */
export function identityHashBy(secret: () => string): IdentityHash {
  const keyOf = () => createHmac('sha256', secret()).update('identity references').digest();
  return (dealerId, reference) =>
    createHmac('sha256', keyOf()).update(`${dealerId}\n${reference}`).digest('base64url');
}

/** The secret behind the key. It is never changed, or persons are not found again; the service's own may be. */
export function identitySecretOf(variables: {
  readonly HANDOVER_SECRET: string;
  readonly IDENTITY_SECRET?: string | undefined;
}): string {
  return variables.IDENTITY_SECRET ?? variables.HANDOVER_SECRET;
}
