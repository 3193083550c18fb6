import { buildSchema } from 'graphql';
import { federationFaults, outageFaults } from './federation-rules';
import { graphFaults } from './graph-rules';

const good = `
"Why a mutation was refused."
interface UserError {
  "The field."
  field: [String!]
  "The reason."
  message: String!
}
"What to open."
input GarageOpenInput {
  "The name."
  name: String!
}
"Why it was refused."
enum GarageOpenErrorCode {
  "The name is taken."
  NAME_TAKEN
}
"A refusal."
type GarageOpenUserError implements UserError {
  "The code."
  code: GarageOpenErrorCode!
  "The field."
  field: [String!]
  "The reason."
  message: String!
}
"What came of it."
type GarageOpenPayload {
  "Refusals."
  userErrors: [GarageOpenUserError!]!
}
type Query {
  "One garage's name."
  garageName("Its id." id: ID!): String
}
type Mutation {
  "Opens a garage."
  garageOpen("What to open." input: GarageOpenInput!): GarageOpenPayload!
}`;

describe('the rules of the graph', () => {
  it('find nothing in a graph of our style', () => {
    expect(graphFaults(buildSchema(good))).toEqual([]);
  });

  it.each([
    [
      'a type without a description',
      '"What to open."\ninput',
      'input',
      'GarageOpenInput has no description.',
    ],
    [
      'a field without a description',
      '"The name."\n  name',
      'name',
      'GarageOpenInput.name has no description.',
    ],
    ['an argument without one', '"Its id." id', 'id', 'Query.garageName(id) has no description.'],
    [
      'an enum value without one',
      '"The name is taken."\n',
      '',
      'GarageOpenErrorCode.NAME_TAKEN has no description.',
    ],
    [
      'an argument of another name',
      'input: GarageOpenInput!',
      'what: GarageOpenInput!',
      'exactly one argument "input',
    ],
    ['an optional input', 'input: GarageOpenInput!', 'input: GarageOpenInput', 'exactly one argument "input'],
    [
      'a second argument',
      'input: GarageOpenInput!',
      'input: GarageOpenInput!, "x" b: ID',
      'exactly one argument "input',
    ],
    ['a bare result', '): GarageOpenPayload!', '): Boolean!', 'must answer GarageOpenPayload.'],
    ['no user errors', 'userErrors: [', 'errors: [', 'must answer "userErrors: [...!]!"'],
    [
      'user errors that may be null',
      '[GarageOpenUserError!]!',
      '[GarageOpenUserError!]',
      'must answer "userErrors: [...!]!"',
    ],
    [
      'an error without a code',
      'code: GarageOpenErrorCode!',
      'code: GarageOpenErrorCode',
      'must implement UserError',
    ],
    [
      'a float',
      'garageName("Its id." id: ID!): String',
      'garageName("Its id." id: ID!): Float',
      'Query.garageName is a Float',
    ],
    ['a snake', 'garageName', 'garage_name', 'Query.garage_name is not in camelCase.'],
    [
      'a shouting field',
      'NAME_TAKEN',
      'nameTaken',
      'GarageOpenErrorCode.nameTaken is not in SCREAMING_SNAKE.',
    ],
  ])('find %s', (_what, from, to, fault) => {
    const faults = graphFaults(buildSchema(good.replace(from, to)));
    expect(faults).toContainEqual(expect.stringContaining(fault));
  });
});

describe('the rules of a subgraph', () => {
  it('forbid @requires on a field with arguments, which the planner answers wrongly', () => {
    const sdl =
      'type A @key(fields: "id") { id: ID! b: Int @external c(d: Int): Int @requires(fields: "b") e: Int @requires(fields: "b") }';
    expect(federationFaults('garage', sdl)).toEqual([
      'garage: A.c has arguments and @requires; it may have only one.',
    ]);
  });

  it('find fields that take the whole answer with them when another service is away', () => {
    const owner = 'type Member @key(fields: "id") { id: ID! name: String! card: String }';
    const other =
      'type Member @key(fields: "id") { id: ID! points: Int! } type Account { member: Member! other: Member }';
    expect(
      outageFaults(
        new Map([
          ['membership', owner],
          ['ledger', other],
        ]),
      ),
    ).toEqual([
      'ledger: Member.points crosses services; it must be nullable.',
      'ledger: Account.member crosses services; it must be nullable.',
    ]);
  });

  it('know the owner of an entity also where another service adds more fields than it has', () => {
    const owner = 'type Member @key(fields: "id") { id: ID! name: String! code: String! }';
    const other = 'type Member @key(fields: "id") { id: ID! points: Int held: Int total: Int }';
    const both = (second: string) =>
      outageFaults(new Map(Object.entries({ membership: owner, ledger: second })));
    expect(both(other)).toEqual([]);
    expect(both(other.replace('held: Int', 'held: Int!'))).toEqual([
      'ledger: Member.held crosses services; it must be nullable.',
    ]);
  });
});

describe('lists and deprecations', () => {
  const listed = (fields: string) =>
    graphFaults(
      buildSchema(`"Place." type PageInfo { "More." hasNextPage: Boolean! }
    "A page." type GarageConnection { "Items." nodes: [String!]! ${fields} } type Query {
      "Old." a: String @deprecated(reason: "Use b.")
      "New." b: String @deprecated(reason: "Use c. Remove after 2027-06-01.")
      "All." garages("How many." first: Int): GarageConnection }`),
    );

  it('are found when they cannot be paged, are not whole, or never end', () => {
    expect(listed('')).toEqual([
      'Query.a is deprecated without a date; say "Use x. Remove after 2027-06-01."',
      'Query.garages answers a connection; it must take "first" and "after".',
      'GarageConnection must have edges, nodes and pageInfo.',
    ]);
    expect(listed('"Edges." edges: [String!]! "Place." pageInfo: PageInfo!')).toHaveLength(2);
  });
});
