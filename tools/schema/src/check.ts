import { makeArtefacts } from './artefacts';
import { API_FILE, breakingChanges } from './breaking-changes';
import { outOfDate, writeArtefacts } from './compare';
import { lintGraph } from './rules/lint-graph';
import type { Workspace } from './workspace';

/** Generates everything and writes what changed; answers what to tell. */
export async function emit(workspace: Workspace): Promise<string[]> {
  const changed = writeArtefacts(workspace, await makeArtefacts(workspace));
  return changed.length === 0 ? ['Everything is up to date.'] : changed.map((path) => `written: ${path}`);
}

/** What is wrong, as sentences: files out of date, breaks of the style, breaking changes; none is good. */
export async function check(workspace: Workspace): Promise<string[]> {
  const artefacts = await makeArtefacts(workspace);
  const broken = await breakingChanges(workspace, artefacts.get(API_FILE) ?? '');
  return [...outOfDate(workspace, artefacts), ...lintGraph(artefacts), ...broken];
}
