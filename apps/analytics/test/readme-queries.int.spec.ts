import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { principals } from '@autoclub/testing';
import { type OperationDefinitionNode, parse } from 'graphql';
import { analyticsDatabase, type AnalyticsDatabase } from './builders/analytics-database';
import { askAt } from './builders/ask';
import { network } from './builders/network';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
/** Those of segments and bonuses; the other rooms run their own. */
const section = readme.slice(readme.indexOf('## Segments'));
const queries = [...section.matchAll(/```graphql\n(.*?)```/gs)].map(([, source = '']) => {
  const [operation] = parse(source).definitions as OperationDefinitionNode[];
  return [operation?.name?.value ?? '', source] as const;
});

describe('the queries of the README about segments and bonuses', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    await db.feed(...network());
  });
  afterAll(() => db.drop());

  it('ANA-06: each have a name of their own', () => {
    expect(new Set(queries.map(([name]) => name)).size).toBe(queries.length);
    expect(queries.map(([name]) => name)).not.toContain('');
  });

  it.each(queries)('ANA-03, ANA-06: %s is answered and refused nothing', async (_, source) => {
    const manager = principals.staffOf('dlr_big', ['CLUB_MANAGER'], 'stf_1');
    const { data, errors } = await ask(manager, source, { dealerId: 'dlr_big' });
    expect(errors).toBeUndefined();
    for (const answer of Object.values(data ?? {})) {
      expect(answer).not.toBeNull();
      expect((answer as { userErrors?: unknown[] }).userErrors ?? []).toEqual([]);
    }
    expect(Object.keys(data ?? {})).not.toHaveLength(0);
  });
});
