import { Kind, parse, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';

/**
 * Faults of a subgraph's SDL that composition accepts: `@requires` on a field with arguments is answered wrongly
 * without an error by the gateway's planner, so it is forbidden.
 */
export function federationFaults(subgraph: string, sdl: string): string[] {
  return objectTypes(sdl).flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => hasDirective(field, 'requires') && (field.arguments?.length ?? 0) > 0)
      .map(
        (field) =>
          `${subgraph}: ${type.name.value}.${field.name.value} has arguments and @requires; it may have only one.`,
      ),
  );
}

/**
 * Fields that lead to another service and may not be null: when that service is away, the null climbs up and takes
 * the parent with it, so that no part of the answer is left (api style, section 9).
 */
export function outageFaults(subgraphs: ReadonlyMap<string, string>): string[] {
  const owners = ownersOf(subgraphs);
  return [...subgraphs].flatMap(([subgraph, sdl]) =>
    objectTypes(sdl).flatMap((type) => {
      const isForeign = (owners.get(type.name.value)?.subgraph ?? subgraph) !== subgraph;
      return (type.fields ?? [])
        .filter((field) => (isForeign ? isForeignFault(field) : leadsAway(field.type, subgraph, owners)))
        .map(
          (field) =>
            `${subgraph}: ${type.name.value}.${field.name.value} crosses services; it must be nullable.`,
        );
    }),
  );
}

interface Owner {
  readonly subgraph: string;
  readonly certainCount: number;
  readonly fieldCount: number;
}

function moreThan(one: Omit<Owner, 'subgraph'>, other: Omit<Owner, 'subgraph'> | undefined): boolean {
  if (!other || one.certainCount !== other.certainCount) return one.certainCount > (other?.certainCount ?? 0);
  return one.fieldCount > other.fieldCount;
}

/**
 * An entity belongs to the service that says most about it for certain; the others extend it, some by more fields than
 * their owner has.
 */
function ownersOf(subgraphs: ReadonlyMap<string, string>): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const [subgraph, sdl] of subgraphs) {
    for (const type of objectTypes(sdl).filter((entity) => hasDirective(entity, 'key'))) {
      const fields = type.fields ?? [];
      const certainCount = fields.filter(({ type: of }) => of.kind === Kind.NON_NULL_TYPE).length;
      const isMore = moreThan({ certainCount, fieldCount: fields.length }, owners.get(type.name.value));
      if (isMore) owners.set(type.name.value, { subgraph, certainCount, fieldCount: fields.length });
    }
  }
  return owners;
}

/** What a service adds to another's entity; the key itself is never null. */
function isForeignFault({ name, type }: FieldDefinitionNode): boolean {
  return name.value !== 'id' && type.kind === Kind.NON_NULL_TYPE;
}

function leadsAway(type: TypeNode, subgraph: string, owners: ReadonlyMap<string, Owner>): boolean {
  if (type.kind !== Kind.NON_NULL_TYPE || type.type.kind !== Kind.NAMED_TYPE) return false;
  return (owners.get(type.type.name.value)?.subgraph ?? subgraph) !== subgraph;
}

function objectTypes(sdl: string): ObjectTypeDefinitionNode[] {
  return parse(sdl).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
}

function hasDirective(field: FieldDefinitionNode | ObjectTypeDefinitionNode, name: string): boolean {
  return field.directives?.some((directive) => directive.name.value === name) ?? false;
}
