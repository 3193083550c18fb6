import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { wantsField } from './wants-field';

const schema = buildSchema('type Query { list: List } type List { totalCount: Int node: List }');

function asked(document: string): boolean {
  let wanted = false;
  const list = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
    wanted = wantsField(info, 'totalCount');
    return {};
  };
  graphqlSync({ schema, source: document, rootValue: { list } });
  return wanted;
}

describe('wantsField', () => {
  it.each([
    ['{ list { totalCount } }', true],
    ['{ list { count: totalCount } }', true],
    ['{ list { ... { totalCount } } }', true],
    ['{ list { ...Counted } } fragment Counted on List { totalCount }', true],
    ['{ list { node { totalCount } } }', false],
    ['{ list { totalCount: node { __typename } } }', false],
  ])('says of %s: %s', (document, wanted) => {
    expect(asked(document)).toBe(wanted);
  });
});
