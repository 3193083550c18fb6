/** The statements of vehicles; `$1` is the dealer, `$2` the rows as JSON, `$3` the trace, `$4` the instant. */

const ROWS = `json_to_recordset($2::json)
    as r(id text, customer_id text, vin text, plate text, model_code text, system text, number text, purchased_on date,
         is_sold_here boolean, outlet_id text, outlet_code text, revision bigint, version bigint, transferred_on date,
         owner_customer_id text, is_financed boolean, changed_by text)`;

export const KNOWN_VEHICLES = `
  select v.vehicle_id as "vehicleId", v.customer_id as "customerId", v.vin, v.plate, v.model_code as "modelCode",
         v.purchased_on as "purchasedOn", v.is_sold_here as "isSoldHere", o.code as "outletCode",
         v.external_system as "externalSystem", v.external_number as "externalNumber", v.revision, v.version,
         v.owner_customer_id as "ownerCustomerId", v.is_financed as "isFinanced",
         exists (select from vehicle_history h
                  where h.dealer_id = v.dealer_id and h.vehicle_id = v.vehicle_id
                    and h.is_sold_here and h.purchased_on is not null) as "wasPurchaseBefore",
         (select max(h.transferred_on) from vehicle_history h
           where h.dealer_id = v.dealer_id and h.vehicle_id = v.vehicle_id) as "lastTransferredOn",
         coalesce((select json_agg(json_build_object('customerId', h.customer_id, 'externalRef',
                            case when h.external_number is not null
                                 then json_build_object('system', h.external_system, 'number', h.external_number) end))
                     from vehicle_history h
                    where h.dealer_id = v.dealer_id and h.vehicle_id = v.vehicle_id), '[]') as former
    from (select vehicle_id from vehicle where dealer_id = $1 and vin = any($3)
          union
          select unnest($4::text[])
          union
          select e.vehicle_id
            from vehicle e
            join json_to_recordset($2::json) as r(system text, number text)
              on e.external_system = r.system and e.external_number = r.number
           where e.dealer_id = $1) found
    join vehicle v on v.dealer_id = $1 and v.vehicle_id = found.vehicle_id
    left join outlet o on o.dealer_id = v.dealer_id and o.outlet_id = v.outlet_id`;

export const ADD_VEHICLES = `
  insert into vehicle (dealer_id, vehicle_id, customer_id, vin, plate, model_code, external_system, external_number,
                       purchased_on, is_sold_here, outlet_id, revision, version, owner_customer_id, is_financed,
                       trace_id, recorded_at)
  select $1, r.id, r.customer_id, r.vin, r.plate, r.model_code, r.system, r.number,
         r.purchased_on, r.is_sold_here, r.outlet_id, r.revision, r.version, r.owner_customer_id, r.is_financed,
         $3, $4
    from ${ROWS}`;

export const AMEND_VEHICLES = `
  update vehicle v
     set customer_id = r.customer_id, vin = r.vin, plate = r.plate, model_code = r.model_code,
         external_system = r.system, external_number = r.number, purchased_on = r.purchased_on,
         is_sold_here = r.is_sold_here, outlet_id = r.outlet_id, revision = r.revision, version = r.version,
         owner_customer_id = r.owner_customer_id, is_financed = r.is_financed
    from (select r.*, $3::text, $4::timestamptz from ${ROWS}) r
   where v.dealer_id = $1 and v.vehicle_id = r.id`;

export const KEEP_HISTORY = `
  insert into vehicle_history (dealer_id, vehicle_id, version, customer_id, vin, plate, model_code, external_system,
                               external_number, purchased_on, is_sold_here, outlet_code, revision, transferred_on,
                               owner_customer_id, is_financed, trace_id, replaced_at, replaced_by)
  select $1, r.id, r.version, r.customer_id, r.vin, r.plate, r.model_code, r.system, r.number, r.purchased_on,
         r.is_sold_here, r.outlet_code, r.revision, r.transferred_on, r.owner_customer_id, r.is_financed, $3, $4,
         r.changed_by
    from ${ROWS}`;

export const SALES_ADVISOR = `
  select staff_member_id as id from staff_member
   where dealer_id = $1 and staff_member_id = $2 and 'SALES_ADVISOR' = any(roles)`;

/** Cards and referrals are of later capabilities; their tables are read by name, for the ids that events of cars carry. */
export const CLUB_STANDINGS = `
  select c.id as "customerId",
         (select m.membership_id from membership m
           where m.dealer_id = $1 and m.customer_id = c.id and m.status = 'ACTIVE' limit 1) as "membershipId",
         (select json_build_object('referralId', r.referral_id, 'introducedOn', r.introduced_on,
                                   'expiresOn', r.expires_on)
            from referral r
           where r.dealer_id = $1 and r.customer_id = c.id and r.status in ('INTRODUCED', 'CONFIRMED')
           order by r.introduced_on desc limit 1) as referral
    from unnest($2::text[]) as c(id)`;
