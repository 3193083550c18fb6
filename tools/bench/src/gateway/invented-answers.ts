import { getNamedType, isEnumType, isInterfaceType, isListType, isNonNullType, isScalarType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema } from 'graphql';

/**
 * Answers any field of a subgraph's schema with something of its type, always the same for the same path, so that a
 * subgraph can be stood in for without a database while the gateway in front of it is measured. Lists have as many
 * items as `first` asks for.
 */
export const inventedAnswer: GraphQLFieldResolver<unknown, unknown> = (parent, args, _context, info) => {
  const given = (parent as Record<string, unknown> | undefined)?.[info.fieldName];
  if (given !== undefined) return given;
  const size = typeof args['first'] === 'number' ? args['first'] : ((parent as { size?: number })?.size ?? 2);
  return invent(info.returnType, info.schema, `${info.parentType.name}.${info.fieldName}`, size);
};

function invent(type: GraphQLOutputType, schema: GraphQLSchema, path: string, size: number): unknown {
  if (isNonNullType(type)) return invent(type.ofType as GraphQLOutputType, schema, path, size);
  if (isListType(type)) {
    return Array.from({ length: size }, (_, i) =>
      invent(type.ofType as GraphQLOutputType, schema, `${path}.${i}`, 2),
    );
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.value;
  if (isScalarType(named)) return scalar(named.name, path);
  const typeName = isInterfaceType(named) ? schema.getPossibleTypes(named)[0]?.name : named.name;
  return { __typename: typeName, id: idOf(named.name, path), size };
}

function idOf(typeName: string, path: string): string {
  let hash = 0;
  for (const character of path) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_000_007;
  return `${typeName.slice(0, 3).toLowerCase()}_${String(hash).padStart(26, '0')}`;
}

function scalar(name: string, path: string): unknown {
  switch (name) {
    case 'Int':
    case 'SafeInt':
      return path.length;
    case 'Float':
      return path.length / 4;
    case 'Boolean':
      return true;
    case 'Decimal':
      return '1199.99';
    case 'DateTime':
      return new Date(1_790_000_000_000);
    case 'LocalDate':
      return '2026-11-21';
    case 'ID':
      return idOf('Thing', path);
    default:
      return `text of ${path}`;
  }
}
