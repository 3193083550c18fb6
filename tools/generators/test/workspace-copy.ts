import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A copy of the workspace as git would take it in, on packages that are only linked. Its own projects are linked to the
 * copy, so that what is generated there is what is compiled there.
 */
export function workspaceCopy(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'autoclub-generated-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const path of listed.toString().split('\0')) {
    if (path === '' || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  linkPackages(root, copy);
  execFileSync('git', ['init', '-q'], { cwd: copy });
  return copy;
}

function linkPackages(root: string, copy: string): void {
  const from = join(root, 'node_modules');
  const to = join(copy, 'node_modules');
  mkdirSync(join(to, '@autoclub'), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== '@autoclub' && name !== '.cache') symlinkSync(join(from, name), join(to, name));
  for (const group of ['apps', 'libs', 'tools'])
    for (const name of readdirSync(join(copy, group))) {
      if (existsSync(join(copy, group, name, 'package.json')))
        symlinkSync(join(copy, group, name), join(to, '@autoclub', name));
    }
}
