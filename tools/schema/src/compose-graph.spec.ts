import { apiSchemaOf, composeSupergraph, printApi } from './compose-graph';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const owner = `${link} type Query { garage(id: ID!): Garage } type Garage @key(fields: "id") { id: ID! name: String! }`;
const extension = `${link} type Query { count: Int } type Garage @key(fields: "id") { id: ID! rate: Int }`;

describe('composition', () => {
  it('joins what two services know of one entity', () => {
    const supergraph = composeSupergraph(
      new Map([
        ['a', owner],
        ['b', extension],
      ]),
    );
    const garage = apiSchemaOf(supergraph).getType('Garage');
    expect(String(garage)).toBe('Garage');
    expect(printApi(supergraph)).toMatch(/type Garage \{\n {2}id: ID!\n {2}name: String!\n {2}rate: Int\n\}/);
    expect(printApi(supergraph)).not.toContain('join__');
  });

  it('says in a sentence why services do not fit', () => {
    const clash = extension.replace('rate: Int', 'name: Int');
    expect(() =>
      composeSupergraph(
        new Map([
          ['a', owner],
          ['b', clash],
        ]),
      ),
    ).toThrow(/do not fit together:\n- .*Garage\.name/);
  });
});
