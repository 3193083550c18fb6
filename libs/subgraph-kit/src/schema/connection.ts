import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfo } from '../values/page-info.type';
import { decodeCursor, encodeCursor, type CursorPart, type CursorValue } from './cursor';
import { badUserInput } from './errors';
import { SafeIntScalar } from './scalars';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the start; 20 unless given, at most 100.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the end; at most 100, not with "first".',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items before this cursor.' })
  before?: string | null;
}

/** A page as repositories understand it: fetch `limit + 1` rows beyond the cursor, in this direction. */
export interface PageRequest {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly CursorValue[] | undefined;
  readonly before: readonly CursorValue[] | undefined;
}

/**
 * Reads the arguments of a connection; too many, negative or contradicting ones are refused as BAD_USER_INPUT, and so
 * is a cursor that does not have the parts of this list's own.
 */
export function pageRequest(args: ConnectionArgs, parts?: readonly CursorPart[]): PageRequest {
  if (args.first != null && args.last != null)
    throw badUserInput({
      zh: '参数 first 与 last 只能给出其一。',
      en: 'Give either "first" or "last", not both.',
    });
  return {
    limit: countOf(args.first ?? args.last ?? DEFAULT_PAGE),
    backward: args.last != null,
    after: args.after ? decodeCursor(args.after, 'after', parts) : undefined,
    before: args.before ? decodeCursor(args.before, 'before', parts) : undefined,
  };
}

function countOf(count: number): number {
  if (count < 1 || count > MAX_PAGE)
    throw badUserInput({ zh: `一页为 1 到 ${MAX_PAGE} 项。`, en: `A page has 1 to ${MAX_PAGE} items.` });
  return count;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount?: number | null;
}

/**
 * Makes the connection types of a node, `XConnection` and `XEdge`. Call it once per node and keep the class:
 * `export const CustomerConnection = connection(Customer, 'Customer')`.
 */
export function connection<Node extends object>(NodeClass: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `An item of a list of ${name} with its place.` })
  class EdgeType implements Edge<Node> {
    @Field(() => String, { description: 'The place of this item, for "after" and "before".' })
    cursor!: string;

    @Field(() => NodeClass, { description: 'The item.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The items with their places.' })
    edges!: EdgeType[];

    @Field(() => [NodeClass], { description: 'The items alone.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Whether there is more, and where to go on.' })
    pageInfo!: PageInfo;

    @Field(() => SafeIntScalar, {
      nullable: true,
      description: 'How many items there are in all, if counted.',
    })
    totalCount?: number | null;
  }
  return ConnectionType as ClassType<Connection<Node>>;
}

/**
 * A page from the rows a repository found for {@link pageRequest}: up to `limit + 1` of them in the direction of
 * reading; the surplus row only shows that there is more.
 */
export function presentPage<Row, Node>(
  rows: readonly Row[],
  page: PageRequest,
  present: { node(row: Row): Node; cursor(row: Row): readonly CursorValue[] },
  totalCount?: number | null,
): Connection<Node> {
  const kept = rows.slice(0, page.limit);
  if (page.backward) kept.reverse();
  const edges = kept.map((row) => ({ cursor: encodeCursor(present.cursor(row)), node: present.node(row) }));
  const more = rows.length > page.limit;
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.backward ? page.before !== undefined : more,
      hasPreviousPage: page.backward ? more : page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: totalCount ?? null,
  };
}
