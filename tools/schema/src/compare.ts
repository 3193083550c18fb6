import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Artefacts, Workspace } from './workspace';

/** Writes what changed and answers the paths that did. */
export function writeArtefacts(workspace: Workspace, artefacts: Artefacts): string[] {
  const changed = differing(workspace, artefacts);
  for (const path of changed) {
    mkdirSync(dirname(workspace.path(path)), { recursive: true });
    writeFileSync(workspace.path(path), artefacts.get(path) ?? '');
  }
  return changed;
}

/** The paths whose committed file is not what would be generated now. */
export function differing(workspace: Workspace, artefacts: Artefacts): string[] {
  return [...artefacts.keys()].filter((path) => {
    const file = workspace.path(path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== artefacts.get(path);
  });
}

/** One sentence per file that is out of date. */
export function outOfDate(workspace: Workspace, artefacts: Artefacts): string[] {
  return differing(workspace, artefacts).map(
    (path) => `${path} is out of date: run "npm run schema -- emit" and commit it.`,
  );
}
