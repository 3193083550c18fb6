import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** A value of a place in a list, as a cursor carries it. */
export type PlaceValue = string | number | Date;

/** A part of a list: so many rows after or before a place, read from the start or from the end. */
export interface PagePart {
  readonly limit: number;
  /** Read from the end: the rows come in the opposite order. */
  readonly backward: boolean;
  /** The values of the order's columns where the part begins, and where it ends. */
  readonly after?: readonly PlaceValue[] | undefined;
  readonly before?: readonly PlaceValue[] | undefined;
}

/** The columns a list stands in the order of; the last one is unique, so that every row has a place of its own. */
export interface ListOrder {
  readonly columns: readonly string[];
  readonly newestFirst?: boolean;
}

/** A list that many owners have one of each, such as the orders of a customer. */
export interface OwnedList {
  readonly table: string;
  readonly owner: string;
  readonly order: ListOrder;
  /** A condition of its own on the rows; its parameters are numbered from `$1` on. */
  readonly only?: { readonly sql: string; readonly parameters: readonly unknown[] };
}

/** A statement and its parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The pages of many owners by one statement: for each owner the part and one row more, which tells that there is more,
 * in the direction of reading. The rows carry the columns of the table. Each owner's page is read by the index on
 * (owner, order) and no row beyond it.
 */
export function pagesOfOwners(list: OwnedList, ownerIds: readonly string[], part: PagePart): Statement {
  const { table, owner, order, only } = list;
  const parameters: unknown[] = [...(only?.parameters ?? [])];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const owners = bind([...ownerIds]);
  const page = placeOf(order, part, 'listed', bind);
  const conditions = [`listed.${owner} = owner.id`, ...(only ? [only.sql] : []), ...page.conditions];
  const sql = `
    select page.* from unnest(${owners}::text[]) as owner(id)
     cross join lateral (
       select listed.* from ${table} as listed
        where ${conditions.join(' and ')}
        order by ${page.orderBy} limit ${bind(part.limit + 1)}) as page`;
  return { sql, parameters };
}

/** One page of one list: the same for a list that belongs to nobody in particular. */
export function pageOfList(list: Omit<OwnedList, 'owner'>, part: PagePart): Statement {
  const { table, order, only } = list;
  const parameters: unknown[] = [...(only?.parameters ?? [])];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const page = placeOf(order, part, 'listed', bind);
  const conditions = [...(only ? [only.sql] : []), ...page.conditions];
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const sql = `
    select listed.* from ${table} as listed ${where}
     order by ${page.orderBy} limit ${bind(part.limit + 1)}`;
  return { sql, parameters };
}

/**
 * Cuts a page out of a query of TypeORM: the conditions of the part, its order, and one row more than its limit.
 * Columns are named as the table has them.
 */
export function keysetPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  order: ListOrder,
  part: PagePart,
): SelectQueryBuilder<Row> {
  const parameters: Record<string, unknown> = {};
  const bind = (value: unknown): string => {
    const name = `place${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `:${name}`;
  };
  const { conditions } = placeOf(order, part, query.alias, bind);
  for (const condition of conditions) query.andWhere(condition);
  const direction = isDescending(order, part) ? 'DESC' : 'ASC';
  query.orderBy();
  for (const column of order.columns) query.addOrderBy(`${query.alias}.${column}`, direction);
  return query.setParameters(parameters).limit(part.limit + 1);
}

function placeOf(
  order: ListOrder,
  part: PagePart,
  alias: string,
  bind: (value: unknown) => string,
): { conditions: string[]; orderBy: string } {
  const columns = order.columns.map((column) => `${alias}.${column}`);
  const [beyond, short] = order.newestFirst ? ['<', '>'] : ['>', '<'];
  const compared = (place: readonly PlaceValue[], operator: string | undefined): string => {
    if (place.length !== columns.length) throw new RangeError('The place is not one of this list.');
    return `(${columns.join(', ')}) ${operator} (${place.map(bind).join(', ')})`;
  };
  const direction = isDescending(order, part) ? 'desc' : 'asc';
  return {
    conditions: [
      ...(part.after ? [compared(part.after, beyond)] : []),
      ...(part.before ? [compared(part.before, short)] : []),
    ],
    orderBy: columns.map((column) => `${column} ${direction}`).join(', '),
  };
}

function isDescending(order: ListOrder, part: PagePart): boolean {
  return (order.newestFirst ?? false) !== part.backward;
}
