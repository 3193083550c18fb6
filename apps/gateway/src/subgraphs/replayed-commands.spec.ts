import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a key must come with the input, or with each of its items. */
function hasKey({ name, type }: GraphQLArgument | GraphQLInputField, depth = 0): boolean {
  if (name === 'idempotencyKey') return isNonNullType(type);
  const named = getNamedType(type);
  if (!isInputObjectType(named) || !isNonNullType(type) || depth > 2) return false;
  return Object.values(named.getFields()).some((field) => hasKey(field, depth + 1));
}

function withoutKey(schema: GraphQLSchema): string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.filter(({ args }) => !args.some((each) => hasKey(each))).map(({ name }) => name);
}

describe('PLT-02: a command that is sent again to another copy of its service', () => {
  it('has the key of the first, and so no effect: each command has one', () => {
    const schema = buildSchema(readFileSync(join(__dirname, '../../api.graphql'), 'utf8'));
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).length).toBeGreaterThan(150);
    expect(withoutKey(schema)).toEqual([]);
  });

  it('would be found without', () => {
    const schema = buildSchema(`
      type Query { a: Int } input Loose { idempotencyKey: ID } input Item { idempotencyKey: ID! }
      type Mutation { add(input: Loose!): Int addAll(inputs: [Item!]!): Int remove(id: ID!): Int }`);
    expect(withoutKey(schema)).toEqual(['add', 'remove']);
  });
});
