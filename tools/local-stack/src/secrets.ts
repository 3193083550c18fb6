import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { createDevelopmentIssuer, type DevelopmentIssuer } from '@autoclub/identity';

/** The name the development issuer signs with, and for whom. */
export const TOKEN_ISSUER = 'https://issuer.autoclub.local';
export const TOKEN_AUDIENCE = 'autoclub';

/** What the parts of one local environment trust each other by. Made once, kept on this machine. */
export interface StackSecrets {
  /** The root secret of the hand-over; each service gets only the key derived for it. */
  handover: string;
  issuer: DevelopmentIssuer;
}

type Stored = { handover: string; privateJwk: DevelopmentIssuer['privateJwk'] };

/** Reads the secrets of a data folder, or makes them for a new one; readable by this account alone. */
export function stackSecrets(file: string): StackSecrets {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stored) : undefined;
  const handover = known?.handover ?? randomBytes(32).toString('base64url');
  const names = { issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE };
  const issuer = createDevelopmentIssuer({ ...names, privateJwk: known?.privateJwk });
  if (known === undefined) {
    const stored: Stored = { handover, privateJwk: issuer.privateJwk };
    writeFileSync(file, `${JSON.stringify(stored)}\n`, { mode: 0o600 });
  }
  return { handover, issuer };
}
