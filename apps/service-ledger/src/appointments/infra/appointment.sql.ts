/** The last settled order of vehicles on days: of dealer `$1`, of the visits `$2` as JSON. */
export const LAST_ORDERS = `
  select v."vehicleId", v."businessDay"::text as "businessDay", o.id
    from json_to_recordset($2::json) as v("vehicleId" text, "businessDay" date)
   cross join lateral (
     select id from order_of_visit
      where dealer_id = $1 and vehicle_id = v."vehicleId" and business_day = v."businessDay"
        and settled_at is not null
      order by settled_at desc, id desc limit 1) as o`;

/**
 * How appointments of the days `[$2, $3)` of dealer `$1` went, and how many visits of the same days, which were settled
 * in `[$4, $5)`, had one. Two bookings of a car on a day are two, two orders of a car on a day are one visit.
 */
export const COUNTS = `
  with of_days as materialized (
    select vehicle_id, business_day, outcome, received_at from appointment
     where dealer_id = $1 and business_day >= $2 and business_day < $3 and status not in ('HELD', 'EXPIRED')
  ), visit as (
    select distinct vehicle_id, business_day from order_of_visit
     where dealer_id = $1 and settled_at >= $4 and settled_at < $5
  ), visits as (
    select count(*)::int as all_visits,
           (count(*) filter (where exists (
             select 1 from of_days d
              where d.vehicle_id = v.vehicle_id and d.business_day = v.business_day
                and d.received_at is not null)))::int as booked
      from visit v
  )
  select count(*)::int as "bookedCount",
         (count(*) filter (where outcome = 'KEPT'))::int as "keptCount",
         (count(*) filter (where outcome = 'BROKEN'))::int as "brokenCount",
         (count(*) filter (where outcome = 'NO_SHOW'))::int as "noShowCount",
         (count(*) filter (where outcome = 'CANCELLED'))::int as "cancelledCount",
         (select all_visits from visits) as "visitCount",
         (select booked from visits) as "bookedVisitCount"
    from of_days`;
