import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The passwords of one data folder. They are made once and stay on this machine. */
export interface Passwords {
  superuser: string;
  /** What the passwords of owners are derived from. */
  owner: string;
  /** What the passwords of applications are derived from. */
  app: string;
}

const word = () => randomBytes(18).toString('base64url');

/** Reads the passwords kept beside the cluster, or makes them for a new one; readable by our account alone. */
export function passwordsOf(dataDir: string): Passwords {
  const file = join(dataDir, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const made: Passwords = { superuser: word(), owner: word(), app: word() };
  writeFileSync(file, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  return made;
}

/** The password of one role; nobody who has it can tell another's from it. */
export function passwordOf(passwords: Passwords, kind: 'owner' | 'app', role: string): string {
  return createHmac('sha256', passwords[kind]).update(role).digest('base64url');
}
