/**
 * What is kept of a customer beside the record, one value in a table of its own and without a past. `table` has the
 * column `value` of the SQL type `type`.
 */
function besideTheRecord(table: string, value: string, type: 'text' | 'date') {
  return {
    /** `$2` is a JSON list of ids with their values. One that is there already in the same words is left alone. */
    keep: `
  insert into ${table} as kept (dealer_id, customer_id, ${value}, trace_id, changed_at, changed_by)
  select distinct on (r.id) $1, r.id, r.value, $3, $4, r.changed_by
    from json_to_recordset($2::json) as r(id text, value ${type}, changed_by text)
   order by r.id
  on conflict (dealer_id, customer_id) do update
     set ${value} = excluded.${value}, trace_id = excluded.trace_id, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by
   where kept.${value} <> excluded.${value}`,
    remove: `delete from ${table} where dealer_id = $1 and customer_id = any($2)`,
    known: `
  select customer_id as "customerId", ${value} as value from ${table}
   where dealer_id = $1 and customer_id = any($2)`,
  };
}

export const EMAIL = besideTheRecord('customer_email', 'email', 'text');
export const BIRTHDAY = besideTheRecord('customer_birthday', 'born_on', 'date');
