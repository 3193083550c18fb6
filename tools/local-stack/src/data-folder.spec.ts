import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDataFolder, resetDataFolder } from './data-folder';
import { stackSecrets } from './secrets';

describe('the data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'autoclub-data-'));
  const other = spawn('sleep', ['60']);
  afterAll(() => {
    other.kill();
    rmSync(root, { recursive: true, force: true });
  });

  it('has one master', () => {
    writeFileSync(join(root, 'stack.pid'), `${other.pid}\n`);
    expect(() => openDataFolder(root)).toThrow(/Another stack \(process \d+\) runs on/);
    expect(() => resetDataFolder(root)).toThrow(/Another stack/);
    expect(existsSync(root)).toBe(true);
  });

  it('goes to the next one when its master was killed', () => {
    writeFileSync(join(root, 'stack.pid'), '999999999\n');
    const folder = openDataFolder(root);
    folder.release();
    expect(existsSync(join(root, 'stack.pid'))).toBe(false);
  });

  it('keeps its secrets between runs, for nobody else to read', () => {
    const { secrets } = openDataFolder(root);
    const first = stackSecrets(secrets);
    const second = stackSecrets(secrets);
    expect(second.handover).toBe(first.handover);
    expect(second.issuer.jwks).toEqual(first.issuer.jwks);
    expect(statSync(secrets).mode & 0o077).toBe(0);
  });

  it('is empty after a reset', () => {
    resetDataFolder(root);
    expect(existsSync(root)).toBe(false);
  });
});
