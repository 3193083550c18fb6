import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { Fault, isAlive } from '@autoclub/processes';

/** Where a stack keeps what must outlive it, and what it writes meanwhile. */
export interface DataFolder {
  root: string;
  postgres: string;
  kafka: string;
  logs: string;
  messages: string;
  demo: string;
  secrets: string;
  /** What the explorer offers: the roles that are printed, with their tokens. */
  roles: string;
  /** Lets another stack use the folder. */
  release(): void;
}

/** Makes the folder ready for this process alone; two stacks on one folder would be two masters of one database. */
export function openDataFolder(dataDir: string): DataFolder {
  const root = resolve(dataDir);
  mkdirSync(root, { recursive: true });
  const lock = join(root, 'stack.pid');
  refuseSecondMaster(root, lock);
  writeFileSync(lock, `${process.pid}\n`);
  for (const name of ['logs', 'messages']) mkdirSync(join(root, name), { recursive: true });
  return { ...dataPaths(root), release: () => rmSync(lock, { force: true }) };
}

/** Where things lie in a data folder, for one who only looks. */
export function dataPaths(dataDir: string): Omit<DataFolder, 'release'> {
  const root = resolve(dataDir);
  return {
    root,
    postgres: join(root, 'postgres'),
    kafka: join(root, 'kafka'),
    logs: join(root, 'logs'),
    messages: join(root, 'messages'),
    demo: join(root, 'demo'),
    secrets: join(root, 'secrets.json'),
    roles: join(root, 'explorer-roles.json'),
  };
}

/** Deletes everything the stack keeps; refuses while a stack runs on it. */
export function resetDataFolder(dataDir: string): void {
  const root = resolve(dataDir);
  refuseSecondMaster(root, join(root, 'stack.pid'));
  rmSync(root, { recursive: true, force: true });
}

function refuseSecondMaster(root: string, lock: string): void {
  const master = readPid(lock);
  if (master === undefined || master === process.pid || !isAlive(master)) return;
  throw new Fault(
    `Another stack (process ${master}) runs on ${root}: stop it, or choose another --data folder.`,
  );
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
