import type { DataSource } from 'typeorm';

/**
 * SQL that lets the rows of a table with `dealer_id` and `customer_id` follow when two records of one person are merged
 * (rulebook CONV-8). The column `came_under` keeps the record under which a row came, so that an un-merge can put it
 * back; nothing else needs to know of it. Not for copies of the customers themselves, nor for append-only tables.
 */
export function followsMerges(table: string): string {
  return [
    `alter table ${table} add column came_under text`,
    `create index ${table}_came_under on ${table} (dealer_id, came_under) where came_under is not null`,
    `create trigger follow_customer_merge before insert or update of customer_id on ${table}
       for each row execute function follow_customer_merge()`,
  ].join(';\n');
}

/** SQL that takes {@link followsMerges} back. */
export function followsNoMerges(table: string): string {
  return [
    `drop trigger follow_customer_merge on ${table}`,
    `alter table ${table} drop column came_under`,
  ].join(';\n');
}

/**
 * Tables with a `customer_id` whose rows would stay with a merged record. Every service proves in a test that these are
 * the ones it means to leave: copies of the customers, and what may not be changed.
 */
export async function tablesThatFollowNoMerge(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(`
    select c.relname as name
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'customer_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'follow_customer_merge')
     order by 1`);
  return rows.map(({ name }) => name);
}
