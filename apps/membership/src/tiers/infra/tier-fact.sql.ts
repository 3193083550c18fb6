/** Facts that are not known yet; `$1` is a list of them as JSON. */
export const KEEP_FACTS = `
  insert into tier_fact (dealer_id, membership_id, kind, fact_id, sequence, business_day, counts_on, details)
  select * from json_to_recordset($1::json) as r(dealer_id text, membership_id text, kind text, fact_id text,
    sequence bigint, business_day date, counts_on date, details jsonb)
  on conflict do nothing returning membership_id as "ownerId", kind, fact_id as id, sequence`;

export const KEEP_ORDERS = `
  insert into order_fact (dealer_id, customer_id, repair_order_id, sequence, business_day, counts_on, details)
  select * from json_to_recordset($1::json) as r(dealer_id text, customer_id text,
    repair_order_id text, sequence bigint, business_day date, counts_on date, details jsonb)
  on conflict do nothing
  returning customer_id as "ownerId", 'REPAIR_ORDER' as kind, repair_order_id as id, sequence`;

/** Everything about the members of `$1`; orders are their customers', under any record of theirs. */
export const FACTS_OF = `
  with wanted as (
    select * from json_to_recordset($1::json) as r(dealer_id text, membership_id text, customer_id text))
  select w.membership_id as "membershipId", f.kind, f.fact_id as id, f.sequence, f.business_day as "businessDay",
         f.counts_on as day, f.details
    from wanted w join tier_fact f on f.dealer_id = w.dealer_id and f.membership_id = w.membership_id
  union all
  select w.membership_id, 'REPAIR_ORDER', o.repair_order_id, o.sequence, o.business_day, o.counts_on, o.details
    from wanted w join order_fact o on o.dealer_id = w.dealer_id and o.customer_id = w.customer_id`;

export const ADD_TIER_CHANGES = `
  insert into tier_change (dealer_id, tier_change_id, membership_id, from_tier, to_tier, causes, changed_on,
                           valid_from, valid_to, trigger_type, trigger_id, explanation, grounds, trace_id, recorded_at)
  select r."dealerId", r."tierChangeId", r."membershipId", r."fromTier", r."toTier", r.causes, r."changedOn",
         r."from", r."to", r.type, r.id, r.explanation, r.grounds, r."traceId", $2
    from jsonb_to_recordset($1::jsonb) as r("dealerId" text, "tierChangeId" text, "membershipId" text,
         "fromTier" text, "toTier" text, causes text[], "changedOn" date, "from" date, "to" date, type text, id text,
         explanation jsonb, grounds jsonb, "traceId" text)`;
