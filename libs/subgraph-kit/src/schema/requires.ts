import { Denied, requirePermission, type Permission } from '@autoclub/identity';
import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { ERROR_TEXTS } from './errors';
import type { GraphContext } from './graph-context';

/** What a resolver demands of the caller: a permission, or only that there is a verified caller. */
export type Requirement = Permission | 'signed-in';

const EXTENSION = 'autoclub.requires';
const GUARD = Symbol('autoclub.guard');

/**
 * Names what the caller must be allowed to do, on every query, mutation, and on fields that are narrower than their
 * parent. {@link buildSubgraph} turns it into a guard around the resolver, so an unguarded root never starts.
 *
 * @example
 * ```ts
 * @Requires('orders:read')
 * @Query(() => RepairOrder, { nullable: true, description: '…' })
 * repairOrder(…) {}
 * ```
 */
export function Requires(requirement: Requirement): MethodDecorator & PropertyDecorator {
  return Extensions({ [EXTENSION]: requirement }) as MethodDecorator & PropertyDecorator;
}

type Resolver = GraphQLFieldResolver<unknown, GraphContext>;

/** Puts the guards of {@link Requires} around the resolvers of a schema made by type-graphql. */
export function applyGuards(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const requirement = field.extensions[EXTENSION] as Requirement | undefined;
      if (requirement) field.resolve = guarded(requirement, field.resolve ?? defaultFieldResolver);
    }
  }
}

function guarded(requirement: Requirement, resolve: Resolver): Resolver {
  const guard: Resolver = (source, args, context, info) => {
    check(requirement, context);
    return resolve(source, args, context, info);
  };
  return Object.assign(guard, { [GUARD]: requirement });
}

function check(requirement: Requirement, { principal }: GraphContext): void {
  if (!principal) throw new Denied('UNAUTHENTICATED', ERROR_TEXTS.UNAUTHENTICATED);
  if (requirement !== 'signed-in') requirePermission(principal, requirement);
}

/** What a field of a built schema demands, or undefined when it is not guarded. */
export function requirementOf(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): Requirement | undefined {
  const type = schema.getType(typeName);
  const resolve = isObjectType(type) ? type.getFields()[fieldName]?.resolve : undefined;
  return (resolve as { [GUARD]?: Requirement } | undefined)?.[GUARD];
}

/** Fields that federation adds; they answer nothing of a tenant by themselves. */
const FEDERATION_FIELDS = ['_service', '_entities'];

/** Root fields without a guard, such as `Query.customers`. A test of each service expects none. */
export function unguardedResolvers(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.keys(root?.getFields() ?? {})
      .filter((name) => root && !FEDERATION_FIELDS.includes(name) && !requirementOf(schema, root.name, name))
      .map((name) => `${root?.name}.${name}`),
  );
}
