// What `npm start`, `npm run smoke` and `npm test` run first. It uses nothing but Node itself, because on a fresh clone
// there is nothing else: it checks Node, installs what the lock file says, builds, and hands over.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const OLDEST_NODE = [20, 19];

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld) fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

const readLock = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;

/** Whether every package of the lock file is installed in its version; optional ones may be for other machines. */
function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const installed = readLock('node_modules/.package-lock.json');
  return Object.entries(readLock('package-lock.json')).every(([path, wanted]) => {
    if (path === '' || !path.startsWith('node_modules/') || wanted.optional) return true;
    if (wanted.link) return existsSync(join(ROOT, path));
    return installed[path]?.version === wanted.version;
  });
}

/** Runs a program to its end with our output; what it says goes to standard error, which leaves the result alone. */
function run(command, args, sentence) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (error) fail(`${sentence} ${error.message}`);
  if (status !== 0) fail(sentence);
}

function install() {
  if (isInstalled()) return;
  process.stderr.write('Installing the locked packages (npm ci) …\n');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund'],
    'npm ci failed: see above; the disk and the network are the usual causes.',
  );
}

/** The compiler and the console rebuild only what is stale and say nothing when nothing is. */
function build() {
  const failed = 'The build failed: see the errors above.';
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], failed);
  run(process.execPath, ['apps/console/build.mjs'], failed);
}

checkNode();
install();
build();
await import(pathToFileURL(join(ROOT, 'tools/local-stack/dist/main.js')).href);
