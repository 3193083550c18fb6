import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';
import { isJsonObject, merge, type JsonObject } from './merge';
import type { Requirement } from './plan-nodes';
import { plainName, Unfit } from './unfit';

/** Takes from a thing what another service needs to know it again; null when a part of that is not there. */
export type Representation = (thing: JsonObject) => JsonObject | null;

type Part = (thing: JsonObject, into: JsonObject) => boolean;

export function representationOf(schema: GraphQLSchema, required: readonly Requirement[]): Representation {
  const parts = required.map((each) =>
    each.kind === 'Field' ? fieldPart(schema, each) : typePart(schema, each),
  );
  return (thing) => {
    const into: JsonObject = {};
    return parts.every((part) => part(thing, into)) ? into : null;
  };
}

function fieldPart(schema: GraphQLSchema, field: Extract<Requirement, { kind: 'Field' }>): Part {
  const name = plainName(field.alias ?? field.name);
  const inner = field.selections && representationOf(schema, field.selections);
  const innerOf = (value: unknown): unknown => {
    if (inner === undefined || value === null) return value;
    if (isJsonObject(value)) return inner(value);
    throw new Unfit(`${name} is no object`);
  };
  return (thing, into) => {
    const value = thing[name];
    if (value === undefined) return false;
    into[name] = Array.isArray(value) ? value.map(innerOf) : innerOf(value);
    return true;
  };
}

/** What is required of things of another type does not count. */
function typePart(schema: GraphQLSchema, fragment: Extract<Requirement, { kind: 'InlineFragment' }>): Part {
  const types = fragment.typeCondition === undefined ? [] : namesOf(schema, fragment.typeCondition);
  const inner = representationOf(schema, fragment.selections);
  return (thing, into) => {
    const found = types.includes(String(thing['__typename'])) ? inner(thing) : null;
    if (found) merge(into, found);
    return true;
  };
}

function namesOf(schema: GraphQLSchema, condition: string): readonly string[] {
  const type = schema.getType(condition);
  if (isObjectType(type)) return [condition];
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
  throw new Unfit(`the type ${condition}`);
}
