/**
 * `npm run check`: what CI does first. The build comes before all, because other steps read what it wrote; then the
 * steps that look at files, as many at a time as there are processors; then the unit tests, which take all of them. Every
 * step runs, also after one that failed, and the last line names those that did. Folders after the command narrow
 * format, lint and unit tests to theirs; the other steps look at the whole in any case.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';

const folders = process.argv.slice(2);
const places = folders.length > 0 ? folders : ['.'];

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

/** Name, what to follow when it fails, command. */
const BUILD = ['types of the build', 'the compiler', [bin('tsc'), '-b']];
/** Longest first, so that none of them is left to run alone. */
const LOOKS = [
  ['format', 'npm run format', [bin('prettier'), '--check', '--cache', '--log-level', 'warn', ...places]],
  ['lint and boundaries', 'its sentence', [bin('eslint'), ...places]],
  ['types of the specs', 'the compiler', [bin('tsc'), '-p', 'tsconfig.spec.json']],
  ['graph, client and SQL shape', 'its sentence', tool('schema', 'check')],
  ['tidy', 'its sentence', tool('tidy')],
  ['event schemas and catalogue', 'its sentence', tool('contracts', 'check')],
  ['rules and their tests', 'its sentence', tool('rules', '--check')],
];
const UNIT_TESTS = [
  'unit tests',
  'the failing test',
  [
    ...[bin('jest'), ...folders],
    ...['--selectProjects', 'unit', '--silent', '--reporters', 'summary'],
    ...['--reporters', './libs/testing/jest/count-reporter.js'],
  ],
];

/** Runs one step and prints its output in one piece, so that steps side by side do not mix their lines. */
function run([name, advice, [command, ...args]]) {
  const startedAt = performance.now();
  const output = [];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (part) => output.push(part));
  child.stderr.on('data', (part) => output.push(part));
  return new Promise((resolve) => {
    child.once('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(output));
      const isWell = code === 0;
      console.log(`check: ${name} (${seconds} s)${isWell ? '' : ` FAILED; follow ${advice}`}`);
      resolve(isWell ? [] : [name]);
    });
  });
}

/** Runs steps side by side; answers the names of those that failed. */
async function runAtOnce(steps, lanes) {
  const waiting = [...steps];
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) failed.push(...(await run(step)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

const failed = [
  ...(await run(BUILD)),
  ...(await runAtOnce(LOOKS, availableParallelism())),
  ...(await run(UNIT_TESTS)),
];
if (failed.length === 0) console.log('check: all well.');
else console.error(`\ncheck: failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
