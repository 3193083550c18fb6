import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const root = join(__dirname, '../../..');
const schema = buildSchema(readFileSync(join(root, 'apps/gateway/api.graphql'), 'utf8'));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const queries = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query ?? '');

const faultsOf = (query: string): string[] => validate(schema, parse(query)).map(({ message }) => message);

describe('the queries of the README', () => {
  it('are five', () => {
    expect(queries).toHaveLength(5);
  });

  it.each(queries)('can be asked of the graph: %s', (query) => {
    expect(faultsOf(query)).toEqual([]);
  });

  it('would be found out if they could not', () => {
    expect(faultsOf('{ memberships { points } }')).not.toEqual([]);
  });
});
