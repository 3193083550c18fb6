/**
 * `npm run check`: what CI does first, cheapest step first. Stops at the first step that fails and names it, so that the
 * last line says what to look at.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const bin = (name) => `node_modules/.bin/${name}`;
const tool = (name, ...args) => [
  process.execPath,
  '-C',
  '@autoclub/source',
  '-r',
  '@swc-node/register',
  `tools/${name}/src/main.ts`,
  ...args,
];

const STEPS = [
  ['format', 'npm run format', [bin('prettier'), '--check', '--cache', '--log-level', 'warn', '.']],
  ['lint and boundaries', 'the sentence above', [bin('eslint'), '.']],
  ['types of the build', 'the compiler', [bin('tsc'), '-b']],
  ['types of the specs', 'the compiler', [bin('tsc'), '-p', 'tsconfig.spec.json']],
  ['event schemas and catalogue', 'the sentence above', tool('contracts', 'check')],
  ['graph, client and SQL shape', 'the sentence above', tool('schema', 'check')],
  ['rules and their tests', 'the sentence above', tool('rules', '--check')],
  ['tidy', 'the sentence above', tool('tidy')],
  [
    'unit tests',
    'the failing test',
    [
      ...[bin('jest'), '--selectProjects', 'unit', '--silent', '--reporters', 'summary'],
      ...['--reporters', './libs/testing/jest/count-reporter.js'],
    ],
  ],
];

for (const [name, advice, [command, ...args]] of STEPS) {
  const startedAt = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\ncheck: "${name}" failed after ${seconds} s; follow ${advice}.`);
    process.exit(1);
  }
  console.log(`check: ${name} (${seconds} s)`);
}
console.log('check: all well.');
