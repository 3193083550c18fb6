import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * The style of the graph as checks over the schema that clients see (api style, sections 1, 4, 5, 12). Each fault is
 * a sentence that begins with the place.
 */
export function graphFaults(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [...types.flatMap((type) => typeFaults(schema, type)), ...mutations.flatMap(mutationFaults)];
}

function typeFaults(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  const faults = isRoot ? [] : described(type.name, type.description);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type.name)) faults.push(`${type.name} is not in PascalCase.`);
  if (isEnumType(type))
    return [...faults, ...type.getValues().flatMap((value) => enumFaults(type.name, value))];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [
      ...faults,
      ...fields.flatMap(({ name, description }) => memberFaults(`${type.name}.${name}`, name, description)),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return faults;
  return [...faults, ...Object.values(type.getFields()).flatMap((field) => fieldFaults(type.name, field))];
}

function fieldFaults(typeName: string, field: GraphQLField<unknown, unknown>): string[] {
  const place = `${typeName}.${field.name}`;
  const args = field.args.flatMap(({ name, description }) =>
    memberFaults(`${place}(${name})`, name, description),
  );
  const style = [
    ...scalarFaults(place, field),
    ...deprecationFaults(place, field),
    ...connectionFaults(place, field),
  ];
  return [...memberFaults(place, field.name, field.description), ...args, ...style];
}

/** A deprecation says what to use instead and until when (api style, section 10). */
function deprecationFaults(place: string, { deprecationReason }: GraphQLField<unknown, unknown>): string[] {
  if (deprecationReason == null || /\d{4}-\d{2}-\d{2}/.test(deprecationReason)) return [];
  return [`${place} is deprecated without a date; say "Use x. Remove after 2027-06-01."`];
}

/** A connection is what Relay calls one, and can be paged through (api style, section 3). */
function connectionFaults(place: string, field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return [];
  const args = field.args.map(({ name }) => name);
  const parts = Object.keys(type.getFields());
  const isPaged = args.includes('first') && args.includes('after');
  const isWhole = ['edges', 'nodes', 'pageInfo'].every((part) => parts.includes(part));
  return [
    ...(isPaged ? [] : [`${place} answers a connection; it must take "first" and "after".`]),
    ...(isWhole ? [] : [`${type.name} must have edges, nodes and pageInfo.`]),
  ];
}

function memberFaults(place: string, name: string, description: string | null | undefined): string[] {
  const faults = described(place, description);
  return /^_?[a-z][A-Za-z0-9]*$/.test(name) ? faults : [...faults, `${place} is not in camelCase.`];
}

function enumFaults(typeName: string, value: { name: string; description?: string | null }): string[] {
  const place = `${typeName}.${value.name}`;
  const faults = described(place, value.description);
  return /^[A-Z][A-Z0-9_]*$/.test(value.name) ? faults : [...faults, `${place} is not in SCREAMING_SNAKE.`];
}

function described(place: string, description: string | null | undefined): string[] {
  return description?.trim() ? [] : [`${place} has no description.`];
}

/** No money, hours or rates as floating-point numbers (api style, section 6). */
function scalarFaults(place: string, field: GraphQLField<unknown, unknown>): string[] {
  return getNamedType(field.type).name === 'Float' ? [`${place} is a Float; use Decimal.`] : [];
}

/** One argument `input`, a payload of the mutation's name with `userErrors: [XUserError!]!` and a code each. */
function mutationFaults(mutation: GraphQLField<unknown, unknown>): string[] {
  const prefix = mutation.name.charAt(0).toUpperCase() + mutation.name.slice(1);
  const place = `Mutation.${mutation.name}`;
  const faults: string[] = [];
  const [argument, ...others] = mutation.args;
  const expected = `${prefix}Input!`;
  if (!argument || others.length > 0 || argument.name !== 'input' || String(argument.type) !== expected)
    faults.push(`${place} must have exactly one argument "input: ${expected}".`);
  const payload = getNullableType(mutation.type);
  if (!isObjectType(payload) || payload.name !== `${prefix}Payload`)
    return [...faults, `${place} must answer ${prefix}Payload.`];
  return [...faults, ...userErrorFaults(place, payload.getFields()['userErrors'])];
}

function userErrorFaults(place: string, field: GraphQLField<unknown, unknown> | undefined): string[] {
  const item = field && getNamedType(field.type);
  const isList = field && isNonNullType(field.type) && isListType(getNullableType(field.type));
  if (!isList || !isObjectType(item)) return [`${place} must answer "userErrors: [...!]!" in its payload.`];
  const code = item.getFields()['code'];
  const isCoded = code && isNonNullType(code.type) && isEnumType(getNamedType(code.type));
  const isUserError = item.getInterfaces().some(({ name }) => name === 'UserError');
  return isCoded && isUserError ? [] : [`${item.name} must implement UserError with a non-null enum "code".`];
}
