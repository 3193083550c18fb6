// Builds the page for browsers into dist/web, when anything has changed that goes into it. Called by `npm run build` and
// by everything that runs the whole house.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const WEB = join(HERE, 'dist/web');
const MARK = join(WEB, 'built-from');

/** What goes into the page: its own files, what it takes of the client, and the versions of all packages. */
const INPUTS = [
  'apps/console/src',
  'apps/console/index.html',
  'apps/console/vite.config.ts',
  'apps/console/build.mjs',
  'libs/graph-client/src/graph-client.ts',
  'libs/graph-client/src/patience.ts',
  'libs/graph-client/src/positions.ts',
  'package-lock.json',
];

function filesAt(path) {
  const full = join(ROOT, path);
  if (!path.endsWith('src')) return [full];
  const entries = readdirSync(full, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesAt).sort())
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Packs each file once, so that the gateway sends it as it lies. */
async function pack() {
  const names = readdirSync(join(WEB, 'assets'));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all(
    names.map(async (name) => {
      const path = join(WEB, 'assets', name);
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, quality));
      writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}

const wanted = fingerprint();
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
  await build({ root: HERE, configFile: join(HERE, 'vite.config.ts'), logLevel: 'warn' });
  await pack();
  writeFileSync(MARK, wanted);
}
