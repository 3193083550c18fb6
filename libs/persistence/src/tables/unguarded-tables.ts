import type { DataSource } from 'typeorm';

/**
 * Tables that have a `dealer_id` but no FORCED row policy: each one is a hole in the second wall (rulebook PLT-02).
 * Every service proves in a test that its list is empty.
 */
export async function tablesWithoutTenantPolicy(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(`
    select c.relname as name
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'dealer_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
       and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select from pg_policy p where p.polrelid = c.oid))
     order by 1`);
  return rows.map((row) => row.name);
}

/** Unique indexes of tenant tables that do not begin with `dealer_id`; a sharded database could not enforce them. */
export async function uniqueIndexesWithoutDealer(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(`
    select i.indexrelid::regclass::text as name
      from pg_index i
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'dealer_id' and a.attnotnull
     where i.indisunique and i.indkey[0] <> a.attnum
     order by 1`);
  return rows.map((row) => row.name);
}
