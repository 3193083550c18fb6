import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema, parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { GraphContext } from './graph-context';
import { applyPeriodChecks } from './period-arguments';
import { applyGuards, unguardedResolvers } from './requires';
import { DateTimeScalar } from './scalars';
import { checkTextScalars } from './text-scalars';

/** Resolves a reference from another subgraph; null for an id that is not there or not the caller's. */
export type Reference = (ref: { readonly id: string }, context: GraphContext) => Promise<unknown>;

export interface SubgraphDefinition {
  /** Resolver instances, made by `compose.ts` with what they need. */
  readonly resolvers: readonly object[];
  /** Types no query returns, such as entity stubs of other services; without this they would vanish. */
  readonly orphanedTypes?: readonly Constructor[];
  /** How references to entities are resolved, by type name; batch them with `context.loader`. */
  readonly references: Readonly<Record<string, Reference>>;
}

export interface Subgraph {
  /** The executable federated schema. */
  readonly schema: GraphQLSchema;
  /** What composition reads; sorted, so that it is the same on every machine. */
  readonly sdl: string;
}

/** Any class; type-graphql finds a type by it. */
type Constructor = abstract new (...args: never[]) => object;

const FEDERATION_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@external", "@inaccessible", "@key", "@provides", "@requires", "@shareable", "@tag"]
)`;

/**
 * Builds a federated subgraph from type-graphql resolvers. Throws when a root field has no {@link Requires}, so a
 * resolver that was not guarded never serves a request. Periods of questions are checked: `period-arguments.ts`.
 */
export function buildSubgraph(definition: SubgraphDefinition): Subgraph {
  checkTextScalars();
  const built = buildSchema(definition);
  applyPeriodChecks(built);
  applyGuards(built);
  const unguarded = unguardedResolvers(built);
  if (unguarded.length > 0) throw new Error(`Put @Requires on ${unguarded.join(', ')}.`);
  const sdl = `${FEDERATION_LINK}\n\n${printSchemaWithDirectives(lexicographicSortSchema(built))}\n`;
  const resolvers = createResolversMap(built) as Record<string, Record<string, unknown>>;
  for (const [typeName, reference] of Object.entries(definition.references)) {
    const resolveReference = (ref: { id: string }, context: GraphContext) => reference(ref, context);
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: resolveReference };
  }
  const modules = { typeDefs: parse(sdl), resolvers: resolvers as never };
  return { schema: buildSubgraphSchema(modules), sdl };
}

function buildSchema({ resolvers, orphanedTypes = [] }: SubgraphDefinition): GraphQLSchema {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  return buildSchemaSync({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<() => void>,
    orphanedTypes: [...orphanedTypes] as unknown as (() => void)[],
    container: { get: (resolverClass) => instances.get(resolverClass) },
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: false,
  });
}
