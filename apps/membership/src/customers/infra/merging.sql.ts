/** Reads of customers who may have been merged (rulebook CONV-8). */

const COLUMNS = `c.customer_id as "customerId", c.dealer_id as "dealerId", c.kind, c.name, c.phone,
       c.external_system as "externalSystem", c.external_number as "externalNumber",
       c.registered_on as "registeredOn", c.identity_hash as "identityHash", c.erased_on as "erasedOn",
       c.trace_id as "traceId"`;

/**
 * The records that stand for those which a condition finds. Worked out before they are joined: behind a row policy a
 * condition with a function in it would read every customer there is.
 */
const personsOf = (condition: string) => `
  with asked as materialized (
    select a.dealer_id, a.customer_id, survivor_of(a.dealer_id, a.customer_id) as person_id
      from customer a where ${condition})
  select a.customer_id as "askedId", ${COLUMNS}
    from asked a join customer c on c.dealer_id = a.dealer_id and c.customer_id = a.person_id`;

/** `$2` is the dealer whose rows alone the reader may see; null for those who may see all. */
export const CUSTOMERS = personsOf('a.customer_id = any($1) and ($2::text is null or a.dealer_id = $2)');

export const CUSTOMER_BY_REF = personsOf(
  'a.dealer_id = $1 and a.external_system = $2 and a.external_number = $3',
);

export const MERGES = `
  select m.merge_id as "mergeId", m.survivor_id as "survivorId", m.merged_id as "mergedId",
         m.matched_by as "matchedBy", m.merged_on as "mergedOn", m.merged_by as "staffMemberId",
         c.external_system as "externalSystem", c.external_number as "externalNumber"
    from merge_record m
    join customer c on c.dealer_id = m.dealer_id and c.customer_id = m.merged_id
   where m.survivor_id = any($1) and ($2::text is null or m.dealer_id = $2) and m.unmerged_on is null
   order by m.merged_on, m.merge_id`;

/** Each condition by its own index; what is not asked for finds nothing. */
export const CANDIDATES = `
  select survivor_of($1, f.customer_id) as "customerId", array_agg(distinct f.ground order by f.ground) as "matchedBy"
    from (
      (select customer_id, 'PHONE' as ground from customer where dealer_id = $1 and phone = $2 limit 50)
      union all
      (select customer_id, 'IDENTITY_REFERENCE' from customer where dealer_id = $1 and identity_hash = $3)
      union all
      (select customer_id, 'VIN' from vehicle where dealer_id = $1 and vin = $4)
      union all
      (select customer_id, 'PLATE' from vehicle where dealer_id = $1 and plate = $5 limit 50)) f
    join customer c on c.dealer_id = $1 and c.customer_id = f.customer_id and c.erased_on is null
   group by 1 order by 1 limit 20`;
