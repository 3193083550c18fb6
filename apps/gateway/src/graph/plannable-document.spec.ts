import { buildSchema, parse, print, stripIgnoredCharacters } from 'graphql';
import { plannableDocument } from './plannable-document';

const schema = buildSchema(`
  interface Named { name: String }
  interface Other { name: String }
  type Car implements Named { id: ID! name: String owner: Person }
  type Person implements Named { id: ID! name: String phone: String cars: [Car!] }
  type Query { car: Car anything: Named }`);

const rewritten = (query: string) => {
  const { document, originalNames } = plannableDocument(schema, parse(query), new Set(['__typename', 'id']));
  const text = stripIgnoredCharacters(print(document));
  return { text, names: Object.fromEntries([...originalNames].filter(([, name]) => name !== null)) };
};

describe('a document before it is planned', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['an alias like the key', '{ car { id: name } }', '{car{aliased_id:name}}', { aliased_id: 'id' }],
    [
      'an alias like the type',
      '{ car { __typename: name } }',
      '{car{aliased___typename:name}}',
      { aliased___typename: '__typename' },
    ],
    [
      'one whose other name is taken',
      '{ car { id: name aliased_id: name } }',
      '{car{aliased_aliased_id:name aliased_id:name}}',
      { aliased_aliased_id: 'id' },
    ],
    [
      'a fragment on an interface',
      '{ car { ... on Named { name ... on Car { id } } } }',
      '{car{name id}}',
      {},
    ],
    [
      'fragments on the type, in their order',
      '{ car { ... on Car { id } name ... on Car { owner { id } } } }',
      '{car{id name owner{id}}}',
      {},
    ],
    ['a fragment on nothing', '{ car { ... { id } } }', '{car{id}}', {}],
    [
      'a fragment with a condition',
      'query($b: Boolean!) { car { ... on Named @include(if: $b) { name } } }',
      'query($b:Boolean!){car{...on Car@include(if:$b){name}}}',
      {},
    ],
    [
      'a named fragment on an interface',
      '{ car { ...F } } fragment F on Named { name ... on Car { id } }',
      '{car{name id}}fragment F on Named{name ...on Car{id}}',
      {},
    ],
    [
      'a fragment for another type',
      '{ car { ... on Named { name ... on Person { phone } } } }',
      '{car{name}}',
      {},
    ],
    [
      'nothing but that',
      '{ car { ... on Named { ... on Person { phone } } } }',
      '{car{unseen:__typename}}',
      {},
    ],
  ])('has %s rewritten', (_what, query, text, names) => {
    expect(rewritten(query)).toEqual({ text, names });
  });

  it.each([
    '{car{id:id name other:name}}',
    '{car{...F}}fragment F on Car{id}',
    '{anything{...on Car{id}name}}',
    '{car{owner{cars{name}}}}',
  ])('is left as it is: %s', (query) => {
    const document = parse(query);
    expect(plannableDocument(schema, document, new Set(['__typename', 'id'])).document).toBe(document);
    expect(rewritten(query).text).toBe(query);
  });
});
