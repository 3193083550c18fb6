import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { isJsonObject, type JsonObject } from './merge';
import { leafTest } from './leaf-test';
import { fieldsOf, type Surroundings } from './selection';
import { plainName, Unfit } from './unfit';

/**
 * Puts what was fetched into the form the operation asks for: its fields in its order and nothing else. Throws
 * {@link Unfit} where a value is not of its type, or null where none may be.
 */
export type Shape = (value: unknown) => unknown;

/** The shape of all that an operation answers. */
export function rootShape(
  around: Surroundings,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): Shape {
  return objectShape(around, root, [selectionSet]);
}

function shapeOf(around: Surroundings, type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
  if (isNonNullType(type)) return required(shapeOf(around, type.ofType as GraphQLOutputType, nodes));
  if (isListType(type)) return listOf(shapeOf(around, type.ofType as GraphQLOutputType, nodes));
  if (isLeafType(type)) return leaf(leafTest(type));
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (isObjectType(type)) return objectShape(around, type, sets);
  return abstractShape(around, type.name, sets);
}

function required(shape: Shape): Shape {
  return (value) => {
    const shaped = shape(value);
    if (shaped === null) throw new Unfit('null where none may be');
    return shaped;
  };
}

function listOf(item: Shape): Shape {
  return (value) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) throw new Unfit('no list');
    return value.map((each) => item(each));
  };
}

function leaf(fits: (value: unknown) => boolean): Shape {
  return (value) => {
    if (value === null || value === undefined) return null;
    if (!fits(value)) throw new Unfit('a value of another type');
    return value;
  };
}

function objectShape(
  around: Surroundings,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Shape {
  const known = type.getFields();
  const fields = [...fieldsOf(around, type, sets)].map(([name, nodes]) => {
    const field = nodes[0]?.name.value ?? '';
    if (field === '__typename') return { name: plainName(name), shape: () => type.name };
    const definition = known[field];
    if (!definition) throw new Unfit(`the field ${field}`);
    return { name: plainName(name), shape: shapeOf(around, definition.type, nodes) };
  });
  return (value) => {
    if (value === null || value === undefined) return null;
    if (!isJsonObject(value)) throw new Unfit('no object');
    const typename = value['__typename'];
    if (typename !== undefined && typename !== type.name) throw new Unfit(`no ${type.name}`);
    const shaped: JsonObject = {};
    for (const { name, shape } of fields) shaped[name] = shape(value[name]);
    return shaped;
  };
}

/** An interface or a union: the answer says which of its types it is. */
function abstractShape(around: Surroundings, name: string, sets: readonly SelectionSetNode[]): Shape {
  const type = around.schema.getType(name);
  if (!isAbstractType(type)) throw new Unfit(`the type ${name}`);
  const shapes = new Map(
    around.schema.getPossibleTypes(type).map((each) => [each.name, objectShape(around, each, sets)]),
  );
  return (value) => {
    if (value === null || value === undefined) return null;
    const shape = isJsonObject(value) ? shapes.get(String(value['__typename'])) : undefined;
    if (!shape) throw new Unfit(`no ${name}`);
    return shape(value);
  };
}
