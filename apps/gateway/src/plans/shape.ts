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
import { FallBack, safeName } from './fall-back';
import { leafTest } from './leaf-test';
import { isJsonObject, type JsonObject } from './merge';
import { fieldsOf, type OperationScope } from './selection';

/**
 * Puts fetched data into the form the operation asks for: its fields in its order and nothing else. Throws
 * {@link FallBack} where a value does not fit its type, or is null where it must not be.
 */
export type Shape = (value: unknown) => unknown;

/** The shape of an operation's whole answer. */
export function rootShape(
  scope: OperationScope,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): Shape {
  return objectShape(scope, root, [selectionSet]);
}

function shapeOf(scope: OperationScope, type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
  if (isNonNullType(type)) return required(shapeOf(scope, type.ofType as GraphQLOutputType, nodes));
  if (isListType(type)) return listOf(shapeOf(scope, type.ofType as GraphQLOutputType, nodes));
  if (isLeafType(type)) return leaf(leafTest(type));
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (isObjectType(type)) return objectShape(scope, type, sets);
  return abstractShape(scope, type.name, sets);
}

function required(shape: Shape): Shape {
  return (value) => {
    const shaped = shape(value);
    if (shaped === null) throw new FallBack('null where it must not be');
    return shaped;
  };
}

function listOf(item: Shape): Shape {
  return (value) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) throw new FallBack('no list');
    return value.map((each) => item(each));
  };
}

function leaf(fits: (value: unknown) => boolean): Shape {
  return (value) => {
    if (value === null || value === undefined) return null;
    if (!fits(value)) throw new FallBack('a value of another type');
    return value;
  };
}

function objectShape(
  scope: OperationScope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Shape {
  const known = type.getFields();
  const fields = [...fieldsOf(scope, type, sets)].flatMap(([name, nodes]) => {
    const answered = scope.originalNames.get(name);
    if (answered === null) return [];
    const field = nodes[0]?.name.value ?? '';
    const names = { name: safeName(name), answered: answered ?? name };
    if (field === '__typename') return [{ ...names, shape: () => type.name }];
    const definition = known[field];
    if (!definition) throw new FallBack(`the field ${field}`);
    return [{ ...names, shape: shapeOf(scope, definition.type, nodes) }];
  });
  return (value) => {
    if (value === null || value === undefined) return null;
    if (!isJsonObject(value)) throw new FallBack('no object');
    const typename = value['__typename'];
    if (typename !== undefined && typename !== type.name) throw new FallBack(`no ${type.name}`);
    const shaped: JsonObject = {};
    for (const { name, answered, shape } of fields) shaped[answered] = shape(value[name]);
    return shaped;
  };
}

/** An interface or a union: `__typename` in the data says which of its types it is. */
function abstractShape(scope: OperationScope, name: string, sets: readonly SelectionSetNode[]): Shape {
  const type = scope.schema.getType(name);
  if (!isAbstractType(type)) throw new FallBack(`the type ${name}`);
  const shapes = new Map(
    scope.schema.getPossibleTypes(type).map((each) => [each.name, objectShape(scope, each, sets)]),
  );
  return (value) => {
    if (value === null || value === undefined) return null;
    const shape = isJsonObject(value) ? shapes.get(String(value['__typename'])) : undefined;
    if (!shape) throw new FallBack(`no ${name}`);
    return shape(value);
  };
}
