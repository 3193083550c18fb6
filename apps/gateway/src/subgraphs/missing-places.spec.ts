import { missingPlaces } from './missing-places';

describe('what is missing without the answer of a subgraph', () => {
  it.each<[string, string, (string | number)[][]]>([
    ['each field of the root', '{ viewer { id } other: dealer { id } }', [['viewer'], ['other']]],
    ['the field of a mutation', 'mutation M($i: I!) { add(input: $i) { id } }', [['add']]],
    ['nothing that only names a type', '{ __typename viewer { id } }', [['viewer']]],
    [
      'each field of the first entity, once',
      `query($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on Member { __typename balance { points } } ... on Card { balance { points } owner: member { id } } } }`,
      [
        ['_entities', 0, 'balance'],
        ['_entities', 0, 'owner'],
      ],
    ],
    ['what stands in fragments', '{ ...F ... { b } } fragment F on Query { a }', [['a'], ['b']]],
  ])('is %s', (_what, query, places) => {
    expect(missingPlaces(query)).toEqual(places);
    expect(missingPlaces(query)).toBe(missingPlaces(query));
  });
});
