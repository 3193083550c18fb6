import type { Tx } from '../database';

/** Those of the ids that no row of the table has in this column; both names are ours, never a caller's text. */
export async function rowsMissing(
  tx: Tx,
  { table, column }: { readonly table: string; readonly column: string },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows: { id: string }[] = await tx.query(
    `select wanted.id from unnest($1::text[]) as wanted(id)
      where not exists (select from ${table} where ${table}.${column} = wanted.id)`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
