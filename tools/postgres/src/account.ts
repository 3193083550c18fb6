import { execFileSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname, parse } from 'node:path';

import { Fault } from '@autoclub/processes';

/** The operating-system account the server runs under; empty when it is our own. */
export interface Account {
  uid?: number;
  gid?: number;
}

function idOf(name: string): Account | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

function createPostgresAccount(): Account | undefined {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    return idOf('postgres');
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it the account `postgres` (made when missing), or `nobody`
 * where no account can be made; anyone else runs it as themselves.
 */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const account = idOf('postgres') ?? createPostgresAccount() ?? idOf('nobody');
  if (account === undefined) {
    throw new Fault(
      'PostgreSQL does not run as root: create an account named postgres, or start as a normal user.',
    );
  }
  return account;
}

/** Hands a folder to the account, if it is not our own. */
export function handOver(folder: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

const OTHERS_MAY_ENTER = 0o001;

/**
 * Says in one sentence when the lent account cannot reach a path, because some folder above it is closed to others.
 * PostgreSQL itself would only say that it "could not create" something.
 */
export function requireReachable(path: string, account: Account): void {
  if (account.uid === undefined) return;
  for (let folder = dirname(path); folder !== parse(folder).root; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if (uid !== account.uid && (mode & OTHERS_MAY_ENTER) === 0) {
      throw new Fault(
        `PostgreSQL cannot run as root, and the account it is lent cannot enter ${folder}: ` +
          `run chmod o+x ${folder}, move the project, or start as a normal user.`,
      );
    }
  }
}
