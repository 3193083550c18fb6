import fc from 'fast-check';
import { getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { branchesOf, leavesOf, needsNothing, objectsOf, type Root, roots } from './graph';
import { anything, FittingValues } from './hostile-values';

/** What is sent. */
export interface HostileRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Requests of the real graph: most are right but for one thing, some are right, some are nothing at all. */
export function hostileRequests(ids: readonly string[]): fc.Arbitrary<HostileRequest> {
  const values = new FittingValues(ids);
  const bad = anything(ids);
  const right = fc.constantFrom(...roots).chain((root) => rightRequest(root, values));
  const spoilt = fc
    .tuple(right, fc.array(fc.tuple(fc.nat(), bad), { minLength: 1, maxLength: 2 }))
    .map(([request, changes]) => changes.reduce((now, [at, by]) => spoiltAt(now, at, by), request));
  return fc.oneof(
    { weight: 3, arbitrary: right },
    { weight: 9, arbitrary: spoilt },
    {
      weight: 2,
      arbitrary: fc
        .tuple(right, fc.nat(), bad)
        .map(([request, at, by]) => inlined(spoiltAt(request, at, by))),
    },
    { weight: 2, arbitrary: fc.tuple(right, bad).map(([request, by]) => allSpoilt(request, by)) },
    { weight: 2, arbitrary: fc.tuple(right, damages).map(([request, by]) => damaged(request, by)) },
  );
}

/** A page as one asks for it; what is null is there to be spoilt. */
const PAGES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  first: fc.constantFrom(1, 2, 20),
  last: fc.constant(null),
  after: fc.constant(null),
  before: fc.constant(null),
};

function rightRequest({ kind, field }: Root, values: FittingValues): fc.Arbitrary<HostileRequest> {
  const given = fc.record(
    Object.fromEntries(field.args.map(({ name, type }) => [name, PAGES[name] ?? values.of(type)])),
  );
  const type = getNamedType(field.type);
  return fc.tuple(given, fc.array(fc.nat(), { minLength: 12, maxLength: 12 })).map(([variables, choices]) => {
    const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const set = objectsOf(type).map((object) => `... on ${object.name} ${selection(object, choices, 2)}`);
    const inner = set.length > 0 ? `{ __typename ${set.slice(0, 1).join(' ')} }` : '';
    const head = declared && `(${declared})`;
    return {
      query: `${kind} ${head} { ${field.name}${passed && `(${passed})`} ${inner} }`,
      variables: { ...variables },
    };
  });
}

/** Some values and some branches of a type, as the choices say. */
function selection(type: GraphQLObjectType, choices: readonly number[], depth: number): string {
  const [first = 0, second = 0, ...rest] = choices;
  const picked = pick(leavesOf(type), first, 6).map(({ name }) => name);
  const ways = depth > 0 ? pick(branchesOf(type).filter(needsNothing), second, 2) : [];
  const deeper = ways.map((field) => `${field.name} { __typename ${fragments(field, rest, depth)} }`);
  return `{ __typename ${[...picked, ...deeper].join(' ')} }`;
}

const fragments = (field: GraphQLField<unknown, unknown>, choices: readonly number[], depth: number) =>
  objectsOf(getNamedType(field.type))
    .slice(0, 1)
    .map((object) => `... on ${object.name} ${selection(object, choices, depth - 1)}`)
    .join(' ');

function pick<T>(all: readonly T[], from: number, count: number): readonly T[] {
  const start = all.length > 0 ? from % all.length : 0;
  return [...all.slice(start), ...all.slice(0, start)].slice(0, count);
}

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Every place of the variables at which something can be put, inner ones too. */
function placesOf(holder: Record<string, unknown>): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const inner =
      typeof value === 'object' && value !== null ? placesOf(value as Record<string, unknown>) : [];
    return [{ holder, key }, ...inner];
  });
}

/** The same with one value replaced, one key that nobody knows, or a list as wide as can be sent. */
function spoiltAt({ query, variables }: HostileRequest, at: number, by: unknown): HostileRequest {
  const copy = structuredClone(variables);
  const places = placesOf(copy);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return { query, variables: { ...copy, unknown: by } };
  const now = place.holder[place.key];
  if (at % 11 === 0 && Array.isArray(now))
    place.holder[place.key] = Array.from({ length: 400 }, () => now[0] ?? by);
  else if (at % 13 === 0 && typeof now === 'object' && now !== null) Object.assign(now, { nobodyKnows: by });
  else place.holder[place.key] = by;
  return { query, variables: copy };
}

function allSpoilt({ query, variables }: HostileRequest, by: unknown): HostileRequest {
  return { query, variables: Object.fromEntries(Object.keys(variables).map((name) => [name, by])) };
}

/** The same without variables: what they hold stands in the text. Names of enums become texts, which is wrong, too. */
function inlined({ query, variables }: HostileRequest): HostileRequest {
  const body = Object.entries(variables).reduce(
    (text, [name, value]) => text.replace(new RegExp(`: \\$${name}\\b`), () => `: ${literal(value)}`),
    query.replace(/^(\w+) \(.*?\) \{/, '$1 {'),
  );
  return { query: body, variables: {} };
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(' ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key.replace(/\W/g, '_') || '_'}: ${literal(inner)}`)
      .join(' ')}}`;
  if (typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value)) return value;
  return JSON.stringify(value) ?? 'null';
}

const damages = fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...'{}()[]:$@!."#&|=\u0000\ud800 aF1')), {
  minLength: 1,
  maxLength: 3,
});

function damaged(
  { query, variables }: HostileRequest,
  by: readonly (readonly [number, string])[],
): HostileRequest {
  const text = by.reduce((now, [at, with_]) => now.slice(0, at) + with_ + now.slice(at + 1), query);
  return { query: text, variables };
}
