import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source file of the workspace, with its path from the root in forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const NOT_SOURCE = new Set(['node_modules', 'dist', 'generated', 'coverage', '.data', '.nx']);

/** The rulebook, the contracts of events and this tool name rules without claiming to carry them out. */
const NAMES_RULES_ONLY = ['libs/rulebook/', 'libs/event-contracts/', 'tools/rules/'];

/**
 * Every TypeScript file under these folders of the workspace that may carry out a rule, in the order of their paths;
 * generated files are left out.
 */
export function sourceFiles(root: string, folders = ['apps', 'libs', 'tools']): readonly SourceFile[] {
  return folders
    .flatMap((folder) => pathsUnder(root, folder))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .filter((path) => !NAMES_RULES_ONLY.some((folder) => path.startsWith(folder)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function pathsUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : pathsUnder(root, path);
    return entry.isFile() ? [path] : [];
  });
}
