import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

/** Where a running server is, and its administrator's connection. */
export interface LivingCluster {
  readonly adminUrl: string;
  /** The folder of the server's data, with `cluster/` and `passwords.json` in it. */
  readonly folder: string;
}

/**
 * A copy of all five databases of one moment, taken while they are written to: what `pg_basebackup` does, by the
 * functions that it calls itself (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). The copy holds the
 * write-ahead log up to that moment, so it needs no archive.
 */
export async function backUp({ adminUrl, folder }: LivingCluster, copy: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`select pg_backup_start('backup', true)`);
    mkdirSync(copy, { recursive: true });
    for (const file of ['passwords.json', 'initialised']) cpSync(join(folder, file), join(copy, file));
    await copyFolder(join(folder, 'cluster'), join(copy, 'cluster'));
    const { rows } = await admin.query<{ label: string }>(
      'select labelfile as label from pg_backup_stop(false)',
    );
    rmSync(join(copy, 'cluster/pg_wal'), { recursive: true });
    await copyFolder(join(folder, 'cluster/pg_wal'), join(copy, 'cluster/pg_wal'));
    writeFileSync(join(copy, 'cluster/backup_label'), rows[0]?.label ?? '');
    for (const file of ['postmaster.pid', 'postmaster.opts'])
      rmSync(join(copy, 'cluster', file), { force: true });
    if (process.getuid?.() === 0) await ownAs(join(folder, 'cluster'), join(copy, 'cluster'));
  } finally {
    await admin.end();
  }
}

/** Files that a running server removes while they are copied are none that the copy needs. */
async function copyFolder(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const script = 'cp -a "$0" "$1" 2>/dev/null; test -d "$1"';
  await run('sh', ['-c', script, from, to]);
}

/** A server that root lends an account to reads files of that account alone. */
async function ownAs(model: string, folder: string): Promise<void> {
  await run('chown', ['-R', `--reference=${model}`, folder]);
}
