import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_FILE } from '../breaking-changes';
import { SUBGRAPHS, Workspace } from '../workspace';
import { lintGraph } from './lint-graph';

const workspace = new Workspace(join(__dirname, '..', '..', '..', '..'));
const files = [API_FILE, ...SUBGRAPHS.map((name) => `apps/${name}/schema.graphql`)];

describe('the committed graph', () => {
  it.each(files)('%s is there', (file) => {
    expect(existsSync(workspace.path(file))).toBe(true);
  });

  it('keeps the style of the graph', () => {
    const artefacts = new Map(files.map((file) => [file, readFileSync(workspace.path(file), 'utf8')]));
    expect(lintGraph(artefacts)).toEqual([]);
  });
});
