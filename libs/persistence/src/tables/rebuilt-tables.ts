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
