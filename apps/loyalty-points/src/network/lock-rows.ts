import type { Tx } from '@autoclub/persistence';

/**
 * Makes transactions about the same subjects wait for each other: a row of each is made where there is none and locked,
 * in the order of the keys, so that nobody waits in a circle.
 */
export async function lockRows(
  tx: Tx,
  { table, column }: { readonly table: string; readonly column: string },
  keys: readonly (readonly [dealerId: string, id: string])[],
): Promise<void> {
  if (keys.length === 0) return;
  const subjects = JSON.stringify(keys);
  await tx.query(
    `insert into ${table} (dealer_id, ${column})
     select distinct k->>0, k->>1 from json_array_elements($1::json) k order by 1, 2
         on conflict do nothing`,
    [subjects],
  );
  await tx.query(
    `select 1
       from (select distinct k->>0 as dealer_id, k->>1 as id from json_array_elements($1::json) k order by 1, 2) key
      cross join lateral (select 1 from ${table} s
              where s.dealer_id = key.dealer_id and s.${column} = key.id for update) locked`,
    [subjects],
  );
}
