import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { requireReachable, serverAccount } from './account';

describe('the account of the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autoclub-account-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is never root', () => {
    expect(serverAccount().uid).not.toBe(0);
  });

  it('says which folder bars the way, and how to open it', () => {
    const closed = join(folder, 'closed');
    mkdirSync(join(closed, 'data'), { recursive: true });
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o700);
    const lent = { uid: 4_242, gid: 4_242 };
    expect(() => requireReachable(join(closed, 'data'), lent)).toThrow(`chmod o+x ${closed}`);
    chmodSync(closed, 0o755);
    expect(() => requireReachable(join(closed, 'data'), lent)).not.toThrow();
  });

  it('asks nothing when the server runs as ourselves', () => {
    expect(() => requireReachable(join(folder, 'data'), {})).not.toThrow();
  });
});
