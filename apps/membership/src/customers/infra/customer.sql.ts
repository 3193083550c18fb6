/** The statements of customers; `$1` is the dealer, `$2` the rows as JSON, `$3` the trace, `$4` the instant. */

const ROWS = `json_to_recordset($2::json)
    as r(id text, kind text, name text, phone text, system text, number text, registered_on date, revision bigint,
         version bigint, changed_by text)`;
const CONSENTS = 'json_to_recordset($2::json) as r(id text, channel text, purpose text, origin text)';

export const KNOWN_CUSTOMERS = `
  select c.customer_id as "customerId", survivor_of(c.dealer_id, c.customer_id) as "personId", c.kind,
         c.name, c.phone, c.registered_on as "registeredOn",
         c.external_system as "externalSystem", c.external_number as "externalNumber", c.revision, c.version,
         coalesce((select json_agg(json_build_object('channel', s.channel, 'purpose', s.purpose,
                                     'isGiven', s.withdrawn_at is null,
                                     'origin', coalesce(s.withdrawn_origin, s.origin)))
                     from consent s
                    where s.dealer_id = c.dealer_id and s.customer_id = c.customer_id), '[]') as consents
    from (select e.customer_id
            from customer e
            join json_to_recordset($2::json) as r(system text, number text)
              on e.external_system = r.system and e.external_number = r.number
           where e.dealer_id = $1
          union
          select unnest($3::text[])) found
    join customer c on c.dealer_id = $1 and c.customer_id = found.customer_id and c.erased_on is null`;

export const LOOKS_KNOWN = 'select 1 from customer where dealer_id = $1 and name = $2 and phone = $3 limit 1';

export const ADD_CUSTOMERS = `
  insert into customer (dealer_id, customer_id, kind, name, phone, external_system, external_number,
                        registered_on, revision, version, trace_id, recorded_at)
  select $1, r.id, r.kind, r.name, r.phone, r.system, r.number, r.registered_on, r.revision, r.version, $3, $4
    from ${ROWS}`;

/** The trace and the instant of the record stay those of its registration; the history has those of its changes. */
export const AMEND_CUSTOMERS = `
  update customer c
     set kind = r.kind, name = r.name, phone = r.phone, external_system = r.system, external_number = r.number,
         registered_on = r.registered_on, revision = r.revision, version = r.version
    from (select r.*, $3::text, $4::timestamptz from ${ROWS}) r
   where c.dealer_id = $1 and c.customer_id = r.id`;

export const KEEP_HISTORY = `
  insert into customer_history (dealer_id, customer_id, version, kind, name, phone, external_system, external_number,
                                registered_on, revision, trace_id, replaced_at, replaced_by)
  select $1, r.id, r.version, r.kind, r.name, r.phone, r.system, r.number, r.registered_on, r.revision, $3, $4,
         r.changed_by
    from ${ROWS}`;

/** A consent that is given again has its former time in the history. */
export const GIVE_CONSENTS = `
  with r as (select * from ${CONSENTS}),
  former as (
    insert into consent_history (dealer_id, customer_id, channel, purpose, origin, given_at, withdrawn_at,
                                 withdrawn_origin, trace_id)
    select c.dealer_id, c.customer_id, c.channel, c.purpose, c.origin, c.given_at, c.withdrawn_at,
           c.withdrawn_origin, $3
      from r join consent c on c.dealer_id = $1 and c.customer_id = r.id and c.channel = r.channel
                           and c.purpose = r.purpose
     where c.withdrawn_at is not null)
  insert into consent (dealer_id, customer_id, channel, purpose, origin, given_at)
  select $1, r.id, r.channel, r.purpose, r.origin, $4 from r
  on conflict (dealer_id, customer_id, channel, purpose)
  do update set origin = excluded.origin, given_at = excluded.given_at, withdrawn_at = null, withdrawn_origin = null`;

export const WITHDRAW_CONSENTS = `
  update consent c set withdrawn_at = $4, withdrawn_origin = r.origin
    from (select r.*, $3::text from ${CONSENTS}) r
   where c.dealer_id = $1 and c.customer_id = r.id and c.channel = r.channel and c.purpose = r.purpose`;

/** More than these are no other suspicion, and would be written again with each one that is added. */
const MOST_SHARERS = 20;

/** Records of one person, merged or not, are one; erased people are nobody. `$3` are those with a new version already. */
export const RECOUNT_SHARED_PHONES = `
  with alike as (
    select customer_id, phone, survivor_of(dealer_id, customer_id) as person
      from customer where dealer_id = $1 and phone = any($2) and erased_on is null),
  counted as (
    select phone, least(count(distinct person)::int - 1, ${MOST_SHARERS}) as others from alike group by phone),
  changed as (
    update customer c
       set shared_contact_count = n.others,
           version = c.version + case when c.customer_id = any($3) then 0 else 1 end
      from counted n
     where c.dealer_id = $1 and c.phone = n.phone and c.erased_on is null and c.shared_contact_count <> n.others
    returning c.customer_id)
  select a.customer_id as id, n.others as count,
         exists (select from changed h where h.customer_id = a.customer_id) as "isChanged"
    from alike a join counted n using (phone)
   order by a.customer_id`;

export const APPLICANT = `
  select exists (select 1 from vehicle v
                  where v.dealer_id = c.dealer_id and v.customer_id = c.customer_id and v.is_sold_here)
           as "hasCarBoughtHere"
    from customer c where c.dealer_id = $1 and c.customer_id = $2 for update of c`;

export const CUSTOMER_IDS = `
  select external_number as number, survivor_of(dealer_id, customer_id) as id from customer
   where dealer_id = $1 and external_system = $2 and external_number = any($3)
   order by customer_id for update`;

export const IDENTITY_HOLDER = `
  select customer_id as "customerId" from customer where dealer_id = $1 and identity_hash = $2`;

export const KEEP_IDENTITY =
  'update customer set identity_hash = $3 where dealer_id = $1 and customer_id = $2';

/** Every time for which a consent was given, the one that runs among them; of these customers ($1), in the tenant of $2. */
export const CONSENT_PERIODS = `
  select customer_id as "customerId", channel, purpose, origin, given_at as "givenAt",
         withdrawn_at as "withdrawnAt", withdrawn_origin as "withdrawnOrigin"
    from (select dealer_id, customer_id, channel, purpose, origin, given_at, withdrawn_at, withdrawn_origin
            from consent
           union all
          select dealer_id, customer_id, channel, purpose, origin, given_at, withdrawn_at, withdrawn_origin
            from consent_history) as period
   where customer_id = any($1) and ($2::text is null or dealer_id = $2)
   order by customer_id, given_at desc, channel, purpose`;
