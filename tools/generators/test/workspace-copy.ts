import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * A copy of the workspace as git would take it in, on packages that are only linked. Its own projects are linked to the
 * copy, so that what is generated there is what is compiled there. What the compiler has written comes along: only what
 * is generated then has to be compiled.
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
  copyBuild(root, copy);
  linkPackages(root, copy);
  execFileSync('git', ['init', '-q'], { cwd: copy });
  return copy;
}

function copyBuild(root: string, copy: string): void {
  for (const project of projectsOf(copy))
    for (const written of ['dist', 'tsconfig.tsbuildinfo'])
      if (existsSync(join(root, project, written)))
        cpSync(join(root, project, written), join(copy, project, written), { recursive: true });
}

function projectsOf(copy: string): readonly string[] {
  return ['apps', 'libs', 'tools'].flatMap((group) =>
    readdirSync(join(copy, group))
      .filter((name) => existsSync(join(copy, group, name, 'package.json')))
      .map((name) => join(group, name)),
  );
}

function linkPackages(root: string, copy: string): void {
  const from = join(root, 'node_modules');
  const to = join(copy, 'node_modules');
  mkdirSync(join(to, '@autoclub'), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== '@autoclub' && name !== '.cache') symlinkSync(join(from, name), join(to, name));
  for (const project of projectsOf(copy))
    symlinkSync(join(copy, project), join(to, '@autoclub', basename(project)));
}
