import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outOfDate, writeArtefacts } from './compare';
import { Workspace } from './workspace';

const root = mkdtempSync(join(tmpdir(), 'autoclub-schema-'));
const workspace = new Workspace(root);
afterAll(() => rmSync(root, { recursive: true }));

describe('generated files', () => {
  const artefacts = new Map([
    ['apps/a/schema.graphql', 'type Query { a: Int }'],
    ['apps/b/schema.sql', 'create table b ();'],
  ]);

  it('are named with the command to run as long as they are missing or old', () => {
    expect(outOfDate(workspace, artefacts)).toEqual([
      'apps/a/schema.graphql is out of date: run "npm run schema -- emit" and commit it.',
      'apps/b/schema.sql is out of date: run "npm run schema -- emit" and commit it.',
    ]);
    expect(writeArtefacts(workspace, artefacts)).toEqual([...artefacts.keys()]);
    expect(outOfDate(workspace, artefacts)).toEqual([]);
    const changed = new Map([...artefacts, ['apps/b/schema.sql', 'create table c ();']]);
    expect(outOfDate(workspace, changed)).toHaveLength(1);
  });

  it('are written only where they changed', () => {
    writeArtefacts(workspace, artefacts);
    expect(writeArtefacts(workspace, artefacts)).toEqual([]);
    expect(readFileSync(join(root, 'apps/b/schema.sql'), 'utf8')).toBe('create table b ();');
  });
});
