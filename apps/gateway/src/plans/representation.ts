import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';
import { FallBack, safeName } from './fall-back';
import { isJsonObject, merge, type JsonObject } from './merge';
import type { Requirement } from './plan-nodes';

/** Takes from an object the fields by which another subgraph finds the same entity; null when one of them is missing. */
export type Representation = (object: JsonObject) => JsonObject | null;

type Part = (object: JsonObject, into: JsonObject) => boolean;

export function representationOf(schema: GraphQLSchema, required: readonly Requirement[]): Representation {
  const parts = required.map((each) =>
    each.kind === 'Field' ? fieldPart(schema, each) : typePart(schema, each),
  );
  return (object) => {
    const into: JsonObject = {};
    return parts.every((part) => part(object, into)) ? into : null;
  };
}

function fieldPart(schema: GraphQLSchema, field: Extract<Requirement, { kind: 'Field' }>): Part {
  const name = safeName(field.alias ?? field.name);
  const inner = field.selections && representationOf(schema, field.selections);
  const innerOf = (value: unknown): unknown => {
    if (inner === undefined || value === null) return value;
    if (isJsonObject(value)) return inner(value);
    throw new FallBack(`${name} is no object`);
  };
  return (object, into) => {
    const value = object[name];
    if (value === undefined) return false;
    into[name] = Array.isArray(value) ? value.map(innerOf) : innerOf(value);
    return true;
  };
}

/** The fields of a fragment are required of objects of its type only. */
function typePart(schema: GraphQLSchema, fragment: Extract<Requirement, { kind: 'InlineFragment' }>): Part {
  const types = fragment.typeCondition === undefined ? [] : namesOf(schema, fragment.typeCondition);
  const inner = representationOf(schema, fragment.selections);
  return (object, into) => {
    const found = types.includes(String(object['__typename'])) ? inner(object) : null;
    if (found) merge(into, found);
    return true;
  };
}

function namesOf(schema: GraphQLSchema, condition: string): readonly string[] {
  const type = schema.getType(condition);
  if (isObjectType(type)) return [condition];
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
  throw new FallBack(`the type ${condition}`);
}
