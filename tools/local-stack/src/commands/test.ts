import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium } from '@autoclub/processes';

import { WORKSPACE } from '../boot/app-process';
import { onStopSignal } from './stop-signals';
import { countTests, type TestCount } from './test-count';

const JEST = [process.execPath, 'node_modules/jest/bin/jest.js'];

/** Tests that drive the console in a browser. */
const BROWSER_TESTS = '\\.browser\\.e2e\\.spec\\.ts$';
const NO_BROWSER =
  'There is no Chromium on this machine: the browser tests of the console are left out (apt-get install chromium).';

/**
 * What runs, in order. Without projects everything CI runs: the checks with the unit tests among them, then the tests
 * that need servers. With projects only the tests in their folders.
 */
export function commandsFor(
  folders: readonly string[],
  hasBrowser = findChromium() !== undefined,
): readonly (readonly string[])[] {
  const paths = folders.map((folder) => `${folder}/`);
  const leftOut = hasBrowser ? [] : ['--testPathIgnorePatterns', '/node_modules/', BROWSER_TESTS];
  const servers = [
    [...JEST, ...paths, '--selectProjects', 'int'],
    [...JEST, ...paths, '--selectProjects', 'e2e', '--runInBand', ...leftOut],
  ];
  if (folders.length === 0) return [['npm', 'run', '-s', 'check'], ...servers];
  return [[...JEST, ...paths, '--selectProjects', 'unit'], ...servers];
}

/** The folder of a project that was named as its folder or by its last part: `apps/membership`, `membership`. */
export function folderOf(name: string, exists = existsSync): string | undefined {
  const wanted = name.replace(/\/+$/, '');
  return [wanted, `apps/${wanted}`, `libs/${wanted}`, `tools/${wanted}`].find((folder) =>
    exists(join(WORKSPACE, folder, 'project.json')),
  );
}

/** Runs a program with our output; its runs of Jest report to the folder. Answers the exit code. */
function run([command = '', ...args]: readonly string[], folder: string): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, AUTOCLUB_TEST_COUNTS: folder, FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd: WORKSPACE, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Everything CI runs, or the tests of some projects, to the end even when something fails. The last line says it all. */
export async function test(folders: readonly string[] = []): Promise<number> {
  onStopSignal(() => process.exit(130));
  if (findChromium() === undefined) process.stdout.write(`${NO_BROWSER}\n`);
  const counts: TestCount[] = [];
  for (const command of commandsFor(folders)) counts.push(await countTests((folder) => run(command, folder)));
  const passed = counts.reduce((total, count) => total + count.passed, 0);
  const failed = counts.reduce((total, count) => total + count.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
