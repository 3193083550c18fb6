import { buildSubgraphSchema } from '@apollo/subgraph';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import {
  execute,
  getNamedType,
  GraphQLID,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Stands in for the five services, with their own schemas: answers the same request of one seed always the same, now
 * and then with nothing, with an error, or with what no service should answer.
 */
export type Mood = 'calm' | 'good' | 'moody';

export interface MoodySubgraphs {
  readonly urls: Readonly<Record<string, string>>;
  /** Answers by another seed from now on. Calm subgraphs answer each text with its type and field, and nothing is null. */
  begin(seed: number, mood: Mood): void;
  /** Service and body of each request that came for one request of a caller, by its id; in alphabetical order. */
  askedFor(requestId: string): readonly string[];
  stop(): Promise<void>;
}

/** How the gateway asks whether a service is there; however moody, they are. */
const PROBE = JSON.stringify({ query: '{ __typename }' });

const SERVICES = ['membership', 'loyalty-points', 'service-ledger', 'activities', 'analytics'];

export async function startMoodySubgraphs(): Promise<MoodySubgraphs> {
  const schemas = new Map(
    SERVICES.map((name) => {
      const file = join(__dirname, '../..', name, 'schema.graphql');
      return [name, buildSubgraphSchema(parse(readFileSync(file, 'utf8')))] as const;
    }),
  );
  let [seed, mood]: [number, Mood] = [0, 'good'];
  const asked: { readonly id: unknown; readonly request: string }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const name = request.url?.slice(1) ?? '';
      const body = Buffer.concat(parts).toString();
      if (body === PROBE) return void response.end('{"data":{}}');
      asked.push({ id: request.headers['x-request-id'], request: `${name} ${body}` });
      void answer(schemas.get(name) as GraphQLSchema, body, new Chance(`${seed} ${body}`, mood), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    urls: Object.fromEntries(SERVICES.map((name) => [name, `http://127.0.0.1:${port}/${name}`])),
    begin: (...next) => void ([seed, mood] = next),
    askedFor: (requestId) =>
      asked
        .filter(({ id }) => id === requestId)
        .map(({ request }) => request)
        .sort(),
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Decides by name, the same for the same name. */
class Chance {
  constructor(
    private readonly seed: string,
    readonly mood: Mood,
  ) {}

  /** A whole number below the limit. */
  below(limit: number, name: string): number {
    return createHash('md5').update(`${this.seed} ${name}`).digest().readUInt32BE(0) % limit;
  }

  /** In a good mood never. */
  oneIn(times: number, name: string): boolean {
    return this.mood === 'moody' && this.below(times, name) === 0;
  }
}

async function answer(schema: GraphQLSchema, body: string, chance: Chance, response: ServerResponse) {
  response.setHeader('content-type', 'application/json');
  if (chance.oneIn(25, 'reset')) return void response.destroy();
  if (chance.oneIn(25, 'status')) return void response.writeHead(503).end('busy');
  if (chance.oneIn(25, 'no json')) return void response.end('<html>');
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  const result = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    fieldResolver: invented(chance),
  });
  if (chance.oneIn(10, 'spoiled')) spoil(result.data, chance, '');
  response.end(JSON.stringify(result));
}

/** Replaces something somewhere by what it must not be, which execution would not have let through. */
function spoil(value: unknown, chance: Chance, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  const inside = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(inside)) {
    const name = `${path}.${key}`;
    if (chance.oneIn(40, `${name} null`)) inside[key] = null;
    else if (chance.oneIn(40, `${name} odd`)) inside[key] = [{}, [], 'odd', 7][chance.below(4, name)];
    else if (chance.oneIn(40, `${name} gone`)) delete inside[key];
    else spoil(inner, chance, name);
  }
}

function invented(chance: Chance): GraphQLFieldResolver<unknown, unknown> {
  return (parent, _args, _context, { fieldName, parentType, path, returnType, schema }) => {
    const given = (parent as Record<string, unknown> | undefined)?.[fieldName];
    if (given !== undefined) return given;
    const names: (string | number)[] = [];
    for (let at: typeof path | undefined = path; at; at = at.prev) names.unshift(at.key);
    const place = names.join('.');
    if (chance.oneIn(200, `${place} error`)) throw new Error(`no ${place}`);
    if (chance.mood === 'calm' && isText(returnType)) return `${parentType.name}.${fieldName}`;
    return valueOf(returnType, schema, place, chance);
  };
}

function isText(type: GraphQLOutputType): boolean {
  const nullable = isNonNullType(type) ? type.ofType : type;
  return nullable === GraphQLString || nullable === GraphQLID;
}

function valueOf(type: GraphQLOutputType, schema: GraphQLSchema, place: string, chance: Chance): unknown {
  if (!isNonNullType(type) && chance.mood !== 'calm' && chance.below(6, `${place} null`) === 0) return null;
  return present(isNonNullType(type) ? type.ofType : type, schema, place, chance);
}

function present(type: GraphQLOutputType, schema: GraphQLSchema, place: string, chance: Chance): unknown {
  if (isListType(type))
    return Array.from({ length: chance.mood === 'calm' ? 2 : chance.below(4, place) }, (_, at) =>
      valueOf(type.ofType, schema, `${place}.${at}`, chance),
    );
  const named = getNamedType(type);
  const pick = <T>(all: readonly T[]): T => all[chance.below(all.length, place)] as T;
  if (isEnumType(named)) return pick(named.getValues()).value;
  if (isScalarType(named)) return SCALARS[named.name]?.(chance.below(1_000, place)) ?? `text of ${place}`;
  return { __typename: (isAbstractType(named) ? pick(schema.getPossibleTypes(named)) : named).name };
}

const SCALARS: Readonly<Record<string, (number: number) => unknown>> = {
  /** Few, so that an entity stands in an answer more than once. */
  ID: (number) => `id ${number % 3}`,
  Boolean: (number) => number % 2 === 0,
  Float: (number) => number / 8,
  Int: (number) => number,
  SafeInt: (number) => number * 1_000,
  Decimal: (number) => `${number}.50`,
  DateTime: () => '2026-11-21T08:00:00.000Z',
};
