import { unannounced } from './breaking-changes';

const before = 'type Query { garage(id: ID!): Garage } type Garage { id: ID! name: String! }';

describe('breaking changes', () => {
  it.each([
    ['a field taken away', before.replace('name: String!', ''), 'Garage.name'],
    ['a field that may be null now', before.replace('name: String!', 'name: String'), 'Garage.name'],
    ['a new required argument', before.replace('id: ID!)', 'id: ID!, at: Int!)'), 'Query.garage'],
  ])('tell what to do about %s', async (_what, after, path) => {
    const [fault] = await unannounced(before, after, '');
    expect(fault).toContain(path);
    expect(fault).toContain('mark it @deprecated');
    expect(fault).toContain('apps/gateway/BREAKING.md');
  });

  it('are none when fields are added or deprecated', async () => {
    const after = before.replace('name: String!', 'name: String! @deprecated(reason: "x") title: String');
    expect(await unannounced(before, after, '')).toEqual([]);
  });

  it('pass when the change log names them', async () => {
    const after = before.replace('name: String!', '');
    expect(await unannounced(before, after, '- `Garage.name`: never released')).toEqual([]);
  });
});
