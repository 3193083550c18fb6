import { spawn } from 'node:child_process';

import { WORKSPACE } from '../boot/app-process';
import { onStopSignal } from './stop-signals';
import { countTests, type TestCount } from './test-count';

/** What CI runs, in order: the checks with the unit tests among them, then the tests that need servers. */
const COMMANDS: readonly (readonly string[])[] = [
  ['npm', 'run', '-s', 'check'],
  [process.execPath, 'node_modules/jest/bin/jest.js', '--selectProjects', 'int'],
  [process.execPath, 'node_modules/jest/bin/jest.js', '--selectProjects', 'e2e', '--runInBand'],
];

/** Runs a program with our output; its runs of Jest report to the folder. Answers the exit code. */
function run([command = '', ...args]: readonly string[], folder: string): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, AUTOCLUB_TEST_COUNTS: folder, FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd: WORKSPACE, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Everything CI runs, to the end even when something fails. The last line says it all. */
export async function test(): Promise<number> {
  onStopSignal(() => process.exit(130));
  const counts: TestCount[] = [];
  for (const command of COMMANDS) counts.push(await countTests((folder) => run(command, folder)));
  const passed = counts.reduce((total, count) => total + count.passed, 0);
  const failed = counts.reduce((total, count) => total + count.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
