import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '../data-source';
import { EVERY_TENANT } from '../tenant-scope';

/** Where tables are built again beside the live ones. */
const SCHEMA = 'rebuilt';

/** Empty tables of the shape of these, in a schema of their own; what an earlier attempt left is dropped. */
export async function makeRebuiltTables(owner: DataSource, tables: readonly string[]): Promise<void> {
  await dropRebuiltTables(owner);
  await owner.query(`create schema ${SCHEMA}`);
  for (const table of tables) {
    await owner.query(`create table ${SCHEMA}.${table} (like public.${table} including all)`);
    if (await followsMergesAlready(owner, table))
      await owner.query(`create trigger follow_customer_merge before insert or update of customer_id
        on ${SCHEMA}.${table} for each row execute function follow_customer_merge()`);
  }
}

/** The rows of a merged customer follow in the new tables as well (rulebook CONV-8). */
async function followsMergesAlready(owner: DataSource | EntityManager, table: string): Promise<boolean> {
  const rows: unknown[] = await owner.query(
    `select from pg_trigger where tgrelid = $1::regclass and tgname = 'follow_customer_merge'`,
    [`public.${table}`],
  );
  return rows.length > 0;
}

export async function dropRebuiltTables(owner: DataSource): Promise<void> {
  await owner.query(`drop schema if exists ${SCHEMA} cascade`);
}

/** A pool of the owner that works on the tables that are built again, and on the live ones of every other name. */
export function rebuiltDataSource(ownerUrl: string, applicationName: string): DataSource {
  const session = { search_path: `${SCHEMA},public`, 'app.tenant': EVERY_TENANT, statement_timeout: '0' };
  return createDataSource({ url: ownerUrl, entities: [], applicationName, session });
}

/** A row that is not the same in the live table and in the one that was built again; null where one has none. */
export interface RowDifference {
  readonly table: string;
  readonly key: Readonly<Record<string, unknown>>;
  readonly live: Readonly<Record<string, unknown>> | null;
  readonly rebuilt: Readonly<Record<string, unknown>> | null;
}

/** How a table that was built again differs from the live one. */
export interface TableDifference {
  readonly table: string;
  /** Rows that only the live table has. */
  readonly lost: number;
  /** Rows that only the new table has. */
  readonly added: number;
  readonly changed: number;
  /** The first of them, by key. */
  readonly rows: readonly RowDifference[];
}

const SHOWN = 20;

/**
 * Compares each table with the live one, row for row; those without a difference are left out. `expected` is SQL over
 * `live` and `rebuilt` that is true of the differences of a table that are as they should be.
 */
export async function compareRebuiltTables(
  tx: EntityManager,
  tables: readonly string[],
  expected: (table: string) => string = () => 'false',
): Promise<TableDifference[]> {
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const keys = await primaryKeyOf(tx, table);
    const unequal = `${pairs(table, keys)} where live is distinct from rebuilt and (${expected(table)}) is not true`;
    const [counted] = await tx.query<Omit<TableDifference, 'table' | 'rows'>[]>(`
      select count(*) filter (where rebuilt is null) as lost, count(*) filter (where live is null) as added,
             count(*) filter (where not (live is null) and not (rebuilt is null)) as changed
        from ${unequal}`);
    if (!counted || counted.lost + counted.added + counted.changed === 0) continue;
    const rows: Omit<RowDifference, 'table'>[] = await tx.query(`
      select json_build_object(${keys.map((key) => `'${key}', ${key}`).join(', ')}) as key,
             to_json(live) as live, to_json(rebuilt) as rebuilt
        from ${unequal} order by ${keys.join(', ')} limit ${SHOWN}`);
    differences.push({ table, ...counted, rows: rows.map((row) => ({ table, ...row })) });
  }
  return differences;
}

/** A row that was built again otherwise than the live one says, or that only one of the two tables has. */
export interface DifferingRow {
  /** The values of its primary key. */
  readonly subject: string;
  /** Its columns, or null where there is no such row. */
  readonly rebuilt: Readonly<Record<string, unknown>> | null;
  readonly live: Readonly<Record<string, unknown>> | null;
}

/** How the rows of a table are compared with the live ones. */
export interface RowComparison {
  readonly table: string;
  /** Columns that follow from when and in which order something came. */
  readonly leaveOut?: readonly string[];
  /** Columns that are compared by an expression over the row `x` in place of their value. */
  readonly replace?: Readonly<Record<string, string>>;
}

/** The first rows that differ from the live ones, by their primary keys; of some columns alone. */
export async function differingRows(
  source: DataSource,
  { table, leaveOut = [], replace = {} }: RowComparison,
  most: number,
): Promise<DifferingRow[]> {
  const keys = await primaryKeyOf(source, table);
  const using = keys.join(', ');
  const replaced = Object.entries(replace).map(([column, by]) => `'${column}', ${by}`);
  const rows = (schema: string) =>
    `select ${using}, to_jsonb(x) - $1::text[] || jsonb_build_object(${replaced.join(', ')}) as content
       from ${schema}.${table} x`;
  return source.query(
    `select concat_ws(' ', ${using}) as subject, rebuilt.content as rebuilt, live.content as live
       from (${rows('public')}) live full join (${rows(SCHEMA)}) rebuilt using (${using})
      where rebuilt.content is distinct from live.content order by 1 limit $2`,
    [leaveOut, most],
  );
}

/** Puts the new rows in the place of the live ones; those that are equal stay, and who reads waits for nothing. */
export async function takeRebuiltTables(tx: EntityManager, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const keys = await primaryKeyOf(tx, table);
    const isSame = keys.map((key) => `kept.${key} = differing.${key}`).join(' and ');
    await tx.query(`
      create temporary table differing on commit drop as
      select ${keys.join(', ')}, not (rebuilt is null) as is_rebuilt
        from ${pairs(table, keys)} where live is distinct from rebuilt`);
    await tx.query(`delete from public.${table} as kept using differing where ${isSame}`);
    await tx.query(`
      insert into public.${table}
      select rebuilt.* from ${SCHEMA}.${table} as rebuilt join differing using (${keys.join(', ')})
       where differing.is_rebuilt`);
    await tx.query('drop table differing');
  }
}

/**
 * Lets rows follow the merges that were known only after they had come (rulebook CONV-8): a merge moves the rows of the
 * live tables alone.
 */
export async function followMergesInRebuiltTables(
  tx: EntityManager,
  tables: readonly string[],
): Promise<void> {
  for (const table of tables) {
    if (!(await followsMergesAlready(tx, table))) continue;
    await tx.query(`
      update ${SCHEMA}.${table} as row set customer_id = row.came_under, came_under = null
       where row.came_under is not null
         and survivor_of(row.dealer_id, row.came_under) is distinct from row.customer_id`);
    await tx.query(`
      update ${SCHEMA}.${table} as row set came_under = row.customer_id, customer_id = merge.survivor_id
        from customer_merge as merge
       where merge.dealer_id = row.dealer_id and merge.merged_id = row.customer_id and not merge.is_undone
         and row.came_under is null`);
  }
}

/** Live rows beside the new ones of the same key, under the names `live` and `rebuilt`. */
function pairs(table: string, keys: readonly string[]): string {
  return `public.${table} as live full join ${SCHEMA}.${table} as rebuilt using (${keys.join(', ')})`;
}

async function primaryKeyOf(tx: DataSource | EntityManager, table: string): Promise<string[]> {
  const rows: { name: string }[] = await tx.query(
    `select a.attname as name from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indisprimary and i.indrelid = $1::regclass`,
    [`public.${table}`],
  );
  if (rows.length === 0) throw new Error(`${table} has no primary key to compare it by.`);
  return rows.map(({ name }) => name);
}
