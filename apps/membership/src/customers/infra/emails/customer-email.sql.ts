/** `$2` is a JSON list of ids with their addresses. One that is there already in the same words is left alone. */
export const KEEP_EMAILS = `
  insert into customer_email as kept (dealer_id, customer_id, email, trace_id, changed_at, changed_by)
  select distinct on (r.id) $1, r.id, r.email, $3, $4, r.changed_by
    from json_to_recordset($2::json) as r(id text, email text, changed_by text)
   order by r.id
  on conflict (dealer_id, customer_id) do update
     set email = excluded.email, trace_id = excluded.trace_id, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by
   where kept.email <> excluded.email`;

export const REMOVE_EMAILS = 'delete from customer_email where dealer_id = $1 and customer_id = any($2)';

export const EMAILS = `
  select customer_id as "customerId", email from customer_email where dealer_id = $1 and customer_id = any($2)`;
