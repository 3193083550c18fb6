import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { promisify } from 'node:util';
import type { Workspace } from './workspace';

const run = promisify(execFile);

export const API_FILE = 'apps/gateway/api.graphql';
export const CHANGE_LOG = 'apps/gateway/BREAKING.md';

/** The commits whose graph clients may be using: the last one, and the one before, for a check of the last. */
const BASES = ['HEAD', 'HEAD~1'];

/** Breaking changes of the graph since the last commits that the change log does not name, as sentences. */
export async function breakingChanges(workspace: Workspace, api: string): Promise<string[]> {
  const file = workspace.path(CHANGE_LOG);
  const changeLog = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const faults = new Set<string>();
  for (const base of BASES) {
    const before = await committed(workspace, base);
    if (before === undefined) continue;
    for (const fault of await unannounced(before, api, changeLog)) faults.add(fault);
  }
  return [...faults];
}

/** Compares two versions of the graph; a change whose path the change log names in backticks is announced. */
export async function unannounced(before: string, after: string, changeLog: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => !path || !changeLog.includes(`\`${path}\``))
    .map(
      ({ message, path }) =>
        `${message} That breaks clients: keep it and mark it @deprecated with a date, ` +
        `or name \`${path}\` with its reason in ${CHANGE_LOG}.`,
    );
}

async function committed(workspace: Workspace, base: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['show', `${base}:${API_FILE}`], {
      cwd: workspace.root,
      maxBuffer: 16 * 1_024 * 1_024,
    });
    return stdout;
  } catch {
    return undefined;
  }
}
