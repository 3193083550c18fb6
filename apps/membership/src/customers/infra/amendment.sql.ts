/**
 * The last changes of records, newest first: what each was before and after, as JSON with the names of the graph. `$1`
 * are the ids, `$2` the dealer or null for those who may see all.
 */
const lastChanges = (table: string, id: string, facts: string) => `
  select x.id as "recordId", x.amended_at as "amendedAt", x.staff_member_id as "staffMemberId",
         x.trace_id as "traceId", x.before, x.after
    from (select s.*, lead(s.before) over (partition by s.id order by s.version) as after,
                 row_number() over (partition by s.id order by s.version desc) as place
            from (select h.${id} as id, h.version, h.replaced_at as amended_at, h.replaced_by as staff_member_id,
                         h.trace_id, jsonb_build_object(${facts}) as before
                    from ${table}_history h
                   where h.${id} = any($1) and ($2::text is null or h.dealer_id = $2)
                  union all
                  select h.${id}, h.version, null, null, null, jsonb_build_object(${facts})
                    from ${table} h
                   where h.${id} = any($1) and ($2::text is null or h.dealer_id = $2)) s) x
   where x.amended_at is not null and x.place <= 51
   order by x.id, x.place`;

export const CUSTOMER_AMENDMENTS = lastChanges(
  'customer',
  'customer_id',
  `'kind', h.kind, 'name', h.name, 'phone', h.phone, 'externalRef', h.external_number,
   'registeredOn', h.registered_on`,
);

export const VEHICLE_AMENDMENTS = lastChanges(
  'vehicle',
  'vehicle_id',
  `'customer', h.customer_id, 'owner', h.owner_customer_id, 'vin', h.vin, 'plate', h.plate,
   'modelCode', h.model_code, 'externalRef', h.external_number, 'purchasedOn', h.purchased_on,
   'isSoldHere', h.is_sold_here`,
);
