import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { branchesOf, leavesOf, needsNothing, objectsOf, type Root, roots } from './graph';

/** A way from an entry point to a type: the fields on it, and the type whose values are asked there. */
export interface Way {
  readonly root: Root;
  readonly steps: readonly GraphQLField<unknown, unknown>[];
  readonly target: GraphQLObjectType;
}

const MOST_STEPS = 4;

/** From every entry point to every type within reach, each by its shortest way. */
export function allWays(): readonly Way[] {
  return roots.flatMap((root) => waysFrom(root));
}

function waysFrom(root: Root): Way[] {
  const ways: Way[] = [];
  const seen = new Set<string>();
  let edge: Way[] = objectsOf(getNamedType(root.field.type))
    .slice(0, 1)
    .map((target) => ({ root, steps: [], target }));
  // A mutation is asked for its payload alone: what stands behind it is reached by the queries.
  const depth = root.kind === 'query' ? MOST_STEPS : 1;
  for (let step = 0; step <= depth; step++) {
    const fresh = edge.filter(({ target }) => !seen.has(target.name) && seen.add(target.name));
    ways.push(...fresh);
    edge = fresh.flatMap((way) => onwards(way));
  }
  return ways;
}

const onwards = (way: Way): Way[] =>
  branchesOf(way.target)
    .filter((field) => needsNothing(field) && isObjectType(getNamedType(field.type)))
    .map((field) => ({
      root: way.root,
      steps: [...way.steps, field],
      target: getNamedType(field.type) as GraphQLObjectType,
    }));

/** The text of a question: what is at the end of a way, all of its values and the kind of whatever it leads to. */
export function textOf({ root, steps, target }: Way): string {
  const { args } = root.field;
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const leaves = leavesOf(target).map(({ name }) => name);
  const branches = branchesOf(target).filter(needsNothing);
  const inner = [
    '__typename',
    ...leaves,
    ...branches.map((field) => `${field.name}${page(field)} { __typename }`),
  ];
  const body = steps.reduceRight((text, field) => `${field.name}${page(field)} { ${text} }`, inner.join(' '));
  return `${root.kind} ${declared && `(${declared})`} { ${root.field.name}${passed && `(${passed})`} { ${body} } }`;
}

const page = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ name }) => name === 'first') ? '(first: 2)' : '';

/** The coordinates of a way's end, as `Customer.name`. */
export function coordinatesOf({ target }: Way): readonly string[] {
  const asked = [...leavesOf(target), ...branchesOf(target).filter(needsNothing)];
  return asked.map(({ name }) => `${target.name}.${name}`);
}

/** As few of the ways as end at every field that some way ends at, those from other entry points after them. */
export function coveringFirst(ways: readonly Way[]): readonly Way[] {
  const seen = new Set<string>();
  const isFirst = (way: Way) => {
    const fresh = coordinatesOf(way).filter((coordinate) => !seen.has(coordinate));
    for (const coordinate of fresh) seen.add(coordinate);
    return fresh.length > 0;
  };
  const covering = new Set(ways.filter(isFirst));
  return [...covering, ...ways.filter((way) => !covering.has(way))];
}

/** Where the values of a question's variables come from. */
export interface Supply {
  /** A value of a column of this name, such as `customer_id`; undefined where there is none. */
  column(name: string): string | undefined;
  /** A key that no other request has. */
  key(): string;
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ Int: 1, SafeInt: 1, Boolean: false, Decimal: '1.00', String: '测试', Position: '' },
  ...{ LocalDate: '2026-11-20', DateTime: '2026-11-20T06:00:00Z', ID: 'none' },
};

/**
 * The variables of a question, every id and number in them from the supply: filters and nested inputs as well. A bare
 * question says only what must be said, so that lists are asked whole.
 */
export function variablesOf({ root }: Way, supply: Supply, isBare: boolean): Record<string, unknown> {
  const returned = getNamedType(root.field.type).name;
  const given = (arg: GraphQLArgument) =>
    isBare && !isNonNullType(arg.type) && arg.name !== 'first' ? null : argumentOf(arg, returned, supply);
  return Object.fromEntries(root.field.args.map((arg) => [arg.name, given(arg)]));
}

function argumentOf({ name, type }: GraphQLArgument, returned: string, supply: Supply): unknown {
  if (['after', 'before', 'last'].includes(name)) return null;
  if (name === 'first') return 5;
  const own = snake(returned.charAt(0).toLowerCase() + returned.slice(1));
  return valueOf(name === 'id' ? `${own}_id` : snake(name), type, supply, 4);
}

/** A span is not turned round: it ends after it begins. */
const ENDS: Readonly<Record<string, unknown>> = { to: '2026-12-01', until: '2026-12-01' };

function valueOf(column: string, type: GraphQLInputType, supply: Supply, depth: number): unknown {
  if (isNonNullType(type)) return valueOf(column, type.ofType, supply, depth);
  if (isListType(type))
    return depth > 1 ? [valueOf(column.replace(/s$/, ''), type.ofType, supply, depth - 1)] : [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) {
    if (column === 'idempotency_key') return supply.key();
    const isText = type.name === 'ID' || type.name === 'String';
    return ENDS[column] ?? (isText ? supply.column(column) : undefined) ?? SCALARS[type.name];
  }
  const fields = Object.values(type.getFields());
  const named = fields.filter((field) => isWanted(field.name, field.type, supply));
  const wanted = type.isOneOf ? [...named, ...fields].slice(0, 1) : named;
  return Object.fromEntries(
    wanted.map((field) => [field.name, valueOf(snake(field.name), field.type, supply, depth - 1)]),
  );
}

/** What must be there, and whatever names a record. */
function isWanted(name: string, type: GraphQLInputType, supply: Supply): boolean {
  if (isNonNullType(type)) return true;
  const single = snake(name).replace(/_ids$/, '_id');
  return /_(id|number)$|^vin$/.test(single) && supply.column(single) !== undefined;
}
