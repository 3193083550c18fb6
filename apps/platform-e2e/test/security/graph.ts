import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** The public graph as it is composed. */
export const graph = buildSchema(readFileSync(join(__dirname, '../../../gateway/api.graphql'), 'utf8'));

/** A field that an operation begins with. */
export interface Root {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every way into the graph. */
export const roots: readonly Root[] = [
  ...Object.values(graph.getQueryType()?.getFields() ?? {}).map((field) => ({
    kind: 'query' as const,
    field,
  })),
  ...Object.values(graph.getMutationType()?.getFields() ?? {}).map((field) => ({
    kind: 'mutation' as const,
    field,
  })),
];

/** The types that an answer of this type may be made of. */
export function objectsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isInterfaceType(type) || isUnionType(type) ? graph.getPossibleTypes(type) : [];
}

/** Whether it may be asked without saying anything. */
export function needsNothing(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

/** The fields of a type whose answer is a value. */
export function leavesOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && needsNothing(field),
  );
}

/** The fields of a type that lead on to other types. */
export function branchesOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter((field) => objectsOf(getNamedType(field.type)).length > 0);
}
