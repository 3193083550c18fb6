import { labels } from '@autoclub/rulebook';
import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const api = buildSchema(readFileSync(join(__dirname, '../../../apps/gateway/api.graphql'), 'utf8'), {
  assumeValidSDL: true,
});

/** Codes of refusals have sentences instead, and what GraphQL brings along is not for people. */
const enums = Object.values(api.getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__') && !name.endsWith('ErrorCode'))
  .map((type) => [type.name, type.getValues().map(({ name }) => name)] as const);

describe('PLT-05: every enum of the graph', () => {
  it.each(enums)('%s is labelled, and no value is missing or too many', (name, values) => {
    expect(Object.keys(labels[name]?.values ?? {}).sort()).toEqual([...values].sort());
  });
});
