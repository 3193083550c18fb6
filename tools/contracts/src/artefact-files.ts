import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ARTEFACTS } from './artefacts';

/** Writes the generated files and removes schemas of events that are no more. */
export function writeArtefacts(root: string, artefacts: ReadonlyMap<string, string>): void {
  for (const path of strangers(root, artefacts)) rmSync(join(root, ARTEFACTS, path));
  for (const [path, text] of artefacts) {
    const file = join(root, ARTEFACTS, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** One sentence per generated file that is not what the contracts say now. */
export function staleArtefacts(root: string, artefacts: ReadonlyMap<string, string>): readonly string[] {
  const differing = [...artefacts].filter(([path, text]) => textOf(join(root, ARTEFACTS, path)) !== text);
  const stale = [...differing.map(([path]) => path), ...strangers(root, artefacts)];
  return stale.map(
    (path) => `${ARTEFACTS}/${path} is out of date; run npm run generate and commit the result.`,
  );
}

function strangers(root: string, artefacts: ReadonlyMap<string, string>): readonly string[] {
  const folder = join(root, ARTEFACTS, 'schemas');
  const found = existsSync(folder) ? readdirSync(folder).map((name) => `schemas/${name}`) : [];
  return found.filter((path) => !artefacts.has(path));
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
