import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { ARTEFACTS } from './artefacts';
import type { JsonSchema } from './json-schema';

/** The event schemas of a commit by event type; none where there is no such commit, as in a tree without history. */
export function committedSchemas(root: string, commit: string): ReadonlyMap<string, JsonSchema> {
  const paths = git(root, ['ls-tree', '--name-only', commit, `${ARTEFACTS}/schemas/`])
    .split('\n')
    .filter(Boolean);
  return new Map(
    paths.map((path) => [
      basename(path, '.json'),
      JSON.parse(git(root, ['show', `${commit}:${path}`])) as JsonSchema,
    ]),
  );
}

function git(root: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
