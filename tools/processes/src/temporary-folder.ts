import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * An empty folder of this run, to be removed by its caller. Other accounts may enter it: a server that does not run as
 * root, started by root, keeps its data inside.
 */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `autoclub-${purpose}-`));
  chmodSync(folder, 0o755);
  return folder;
}
