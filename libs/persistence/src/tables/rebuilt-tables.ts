import type { DataSource } from 'typeorm';
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
async function followsMergesAlready(owner: DataSource, table: string): Promise<boolean> {
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

/** How a table that was built again differs from the live one, in rows by their primary key. */
export interface TableDifference {
  readonly table: string;
  /** Rows that only the live table has. */
  readonly lost: number;
  /** Rows that only the new table has. */
  readonly added: number;
  readonly changed: number;
}

/** Compares each table with the live one; those without a difference are left out. */
export async function compareRebuiltTables(
  owner: DataSource,
  tables: readonly string[],
): Promise<TableDifference[]> {
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const keys = (await primaryKeyOf(owner, table)).join(', ');
    const [row] = await owner.query<Omit<TableDifference, 'table'>[]>(`
      select count(*) filter (where rebuilt is null) as lost, count(*) filter (where live is null) as added,
             count(*) filter (where to_jsonb(live) <> to_jsonb(rebuilt)) as changed
        from public.${table} as live full join ${SCHEMA}.${table} as rebuilt using (${keys})`);
    if (row && row.lost + row.added + row.changed > 0) differences.push({ table, ...row });
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

/** Puts the new rows in the place of the live ones, all tables at once or none. */
export async function takeRebuiltTables(owner: DataSource, tables: readonly string[]): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.query(`truncate ${tables.map((table) => `public.${table}`).join(', ')}`);
    for (const table of tables)
      await tx.query(`insert into public.${table} select * from ${SCHEMA}.${table}`);
  });
  await dropRebuiltTables(owner);
}

async function primaryKeyOf(owner: DataSource, table: string): Promise<string[]> {
  const rows: { name: string }[] = await owner.query(
    `select a.attname as name from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indisprimary and i.indrelid = $1::regclass`,
    [`public.${table}`],
  );
  if (rows.length === 0) throw new Error(`${table} has no primary key to compare it by.`);
  return rows.map(({ name }) => name);
}
