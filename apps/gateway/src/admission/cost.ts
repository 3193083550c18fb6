import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { decidingVariables, selectedFields, type ValidDocument, type Variables } from './selected-fields';

/** What an operation may cost at most (api style, section 14). */
export const MAX_COST = 1_000;

const MUTATION_COST = 10;
const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;

/** How many entities a list without pages counts for; what can be longer than fifty has pages. */
const LIST_SIZE = 3;

/** The same for a list of a type that the operation came from: only such lists let an operation grow without bound. */
const RETURNING_LIST_SIZE = 20;

/** So many different page sizes of one operation are remembered with their cost. */
const REMEMBERED = 50;

export interface CostedDocument extends ValidDocument {
  /** The types with a key, which lead on to other types; what is no entity is part of one. */
  readonly entities: ReadonlySet<string>;
}

/**
 * The cost of an operation for given variables, by the table of Shopify's API: a scalar nothing, an object 1, a page as
 * many times its item as it may have items, a mutation 10.
 */
export function costOf(
  document: CostedDocument,
  operation: OperationDefinitionNode,
): (variables: Variables) => number {
  const names = decidingVariables(document, operation);
  const defaults = defaultsOf(operation);
  if (names.length === 0) {
    const cost = new Costing(document, defaults).ofOperation(operation);
    return () => cost;
  }
  const known = new Map<string, number>();
  return (variables) => {
    const key = JSON.stringify(names.map((name) => variables[name] ?? null));
    const before = known.get(key);
    if (before !== undefined) return before;
    const cost = new Costing(document, { ...defaults, ...variables }).ofOperation(operation);
    if (known.size < REMEMBERED) known.set(key, cost);
    return cost;
  };
}

function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Variables {
  const defaults = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return Object.fromEntries(defaults);
}

type Field = GraphQLField<unknown, unknown>;

class Costing {
  /** The types of entities from the root to where the costing is. */
  private readonly way: string[] = [];

  constructor(
    private readonly document: CostedDocument,
    private readonly variables: Variables,
  ) {}

  ofOperation({ operation, selectionSet }: OperationDefinitionNode): number {
    const root = this.document.schema.getRootType(operation);
    if (!root) return 0;
    const each = operation === 'mutation' ? MUTATION_COST - 1 : 0;
    return this.sum(root, [selectionSet], (field, nodes) => each + this.ofField(field, nodes));
  }

  /** Of an interface or a union the most expensive type counts. */
  private inside(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): number {
    if (isObjectType(type)) return this.sum(type, sets, (field, nodes) => this.ofField(field, nodes));
    if (!isAbstractType(type)) return 0;
    const types = this.document.schema.getPossibleTypes(type);
    return Math.max(0, ...types.map((each) => this.inside(each, sets)));
  }

  private sum(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    costOfField: (field: Field, nodes: readonly FieldNode[]) => number,
  ): number {
    const fields = type.getFields();
    let total = 0;
    for (const nodes of selectedFields(this.document, type, sets, this.variables).values()) {
      const field = fields[nodes[0]?.name.value ?? ''];
      if (field) total += costOfField(field, nodes);
    }
    return total;
  }

  private ofField(field: Field, nodes: readonly FieldNode[]): number {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isConnection(type)) return 1 + this.page(type, sets, this.pageSize(nodes));
    return this.timesOf(field, nodes, type) * this.item(type, sets);
  }

  /** A page is read whole, even where only its cursors or the count are selected. */
  private page(type: GraphQLObjectType, sets: readonly SelectionSetNode[], size: number): number {
    const selected = this.sum(type, sets, (field, nodes) => {
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) return 0;
      const innerSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (!isListType(getNullableType(field.type))) return this.item(inner, innerSets);
      return size * (field.name === 'edges' ? this.inside(inner, innerSets) : this.item(inner, innerSets));
    });
    return Math.max(size, selected);
  }

  private item(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): number {
    const isEntity = this.document.entities.has(type.name);
    if (isEntity) this.way.push(type.name);
    const cost = 1 + this.inside(type, sets);
    if (isEntity) this.way.pop();
    return cost;
  }

  private timesOf(field: Field, nodes: readonly FieldNode[], type: GraphQLCompositeType): number {
    if (!isListType(getNullableType(field.type))) return 1;
    if (field.args.some(({ name }) => name === 'first' || name === 'last')) return this.pageSize(nodes);
    if (!this.document.entities.has(type.name)) return 1;
    return this.way.includes(type.name) ? RETURNING_LIST_SIZE : LIST_SIZE;
  }

  /** A page that is too long or negative is refused by the subgraph, which names it. */
  private pageSize(nodes: readonly FieldNode[]): number {
    const sizes = (nodes[0]?.arguments ?? [])
      .filter(({ name }) => name.value === 'first' || name.value === 'last')
      .map(({ value }) => valueFromASTUntyped(value, this.variables))
      .filter((size) => typeof size === 'number');
    return sizes.length === 0 ? DEFAULT_PAGE : Math.min(Math.max(0, ...sizes), MAX_PAGE);
  }
}

function isConnection(type: GraphQLCompositeType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();
}
