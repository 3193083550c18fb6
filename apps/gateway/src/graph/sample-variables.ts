import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** Variables that an operation's types accept; for making its plan without running it. */
export function sampleVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): Record<string, unknown> {
  const entries = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return [variable.name.value, inputType && isNonNullType(inputType) ? sample(inputType) : undefined];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

const BUILT_IN: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: false };

function sample(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable))
    return nullable.extensions['sample'] ?? BUILT_IN[nullable.name] ?? 'sample';
  const required = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, sample(field.type)]));
}
