import { isEnumType, type GraphQLLeafType } from 'graphql';

const isText = (value: unknown): boolean => typeof value === 'string';
const isInteger = (value: unknown): boolean => Number.isSafeInteger(value);

const BUILT_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  Float: Number.isFinite,
  ID: (value) => isText(value) || isInteger(value),
  Int: isInteger,
  String: isText,
};

/** A check that a value of a subgraph fits its type; the subgraphs check their own scalars. */
export function leafTest(type: GraphQLLeafType): (value: unknown) => boolean {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? (() => true);
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
