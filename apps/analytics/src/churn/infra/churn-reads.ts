import type { Tx } from '@autoclub/persistence';
import { seenElsewhere } from '../../facts';
import type { AskedMonth, ChurnReads } from '../application/ports';

const ASKED = `
  asked as (select * from unnest($1::text[], $2::date[], $3::date[], $4::int[])
              as asked(dealer_id, day_from, until, months))`;

/** The day on which a car last seen on this one is lost; months are clamped as everywhere (rulebook CONV-2). */
const lostOn = (day: string) => `(${day} + make_interval(months => asked.months))::date`;

/** Cars whose months without a visit ended in the month; one that comes on the very day is not lost. */
const LOST = `
  contact as (
    select stay.dealer_id, stay.vehicle_id, stay.business_day as seen_on, false as is_sale,
           ${lostOn('stay.business_day')} as lost_on, asked.until
      from asked join visit stay using (dealer_id)
     where stay.order_count > 0 and ${lostOn('stay.business_day')} >= asked.day_from
       and ${lostOn('stay.business_day')} < asked.until
     union all
    select sold.dealer_id, sold.vehicle_id, sold.purchased_on, true, ${lostOn('sold.purchased_on')}, asked.until
      from asked join car_purchase_fact sold using (dealer_id)
     where ${lostOn('sold.purchased_on')} >= asked.day_from and ${lostOn('sold.purchased_on')} < asked.until),
  lost as (
    select distinct on (c.dealer_id, c.vehicle_id) c.*, v.customer_id, v.model_code, v.purchased_on, v.car_key
      from contact c
      join vehicle v on v.dealer_id = c.dealer_id and v.vehicle_id = c.vehicle_id
     where not exists (select from visit later
                        where later.dealer_id = c.dealer_id and later.vehicle_id = c.vehicle_id
                          and later.order_count > 0
                          and later.business_day > c.seen_on and later.business_day <= c.lost_on)
       and not exists (select from car_purchase_fact later
                        where later.dealer_id = c.dealer_id and later.vehicle_id = c.vehicle_id
                          and later.purchased_on > c.seen_on and later.purchased_on <= c.lost_on)
     order by c.dealer_id, c.vehicle_id, c.seen_on desc, c.is_sale desc)`;

const LOST_CARS = `
  with ${ASKED}, ${LOST}, ${seenElsewhere('lost')},
  found as (
    select distinct on (lost.dealer_id, lost.vehicle_id) lost.dealer_id, lost.vehicle_id, e.seen_on, e.is_own_region
      from lost join elsewhere e using (dealer_id, vehicle_id)
     where e.seen_on > lost.seen_on and e.seen_on < lost.until
     order by lost.dealer_id, lost.vehicle_id, e.seen_on desc, e.is_own_region)
  select lost.dealer_id as "dealerId", lost.vehicle_id as "vehicleId", lost.customer_id as "customerId",
         c.registered_on as "registeredOn", lost.model_code as "modelCode", lost.seen_on as "lastSeenOn",
         lost.lost_on as "lostOn", lost.is_sale as "isNeverSeen",
         extract(year from age(lost.lost_on, lost.purchased_on))::int as "ageYears",
         driven.mileage_km as "mileageKm", lost.car_key is not null as "hasKey",
         found.seen_on as "seenElsewhereOn", found.is_own_region as "isOwnRegion", said.reason_code as "reasonCode"
    from lost
    left join found using (dealer_id, vehicle_id)
    left join customer c on c.dealer_id = lost.dealer_id and c.customer_id = lost.customer_id
          and not exists (select from erased_customer gone
                           where gone.dealer_id = c.dealer_id and gone.customer_id = c.customer_id)
    left join lateral (
      select o.mileage_km from order_fact o
       where o.dealer_id = lost.dealer_id and o.business_day = lost.seen_on and o.vehicle_id = lost.vehicle_id
         and o.mileage_km is not null
       order by o.settled_at desc limit 1) as driven on true
    left join lateral (
      select b.reason_code from call_back_fact b
       where b.dealer_id = lost.dealer_id and b.customer_id = lost.customer_id and b.reason_code is not null
         and coalesce(b.vehicle_id, lost.vehicle_id) = lost.vehicle_id
         and b.called_on >= lost.seen_on and b.called_on < lost.until
       order by b.called_on desc, b.call_back_id desc limit 1) as said on true
   order by lost.lost_on, lost.vehicle_id`;

const SOLD_CARS = `
  with ${ASKED},
  sold as (
    select p.dealer_id, p.customer_id, p.outlet_id is not null as is_of_outlet,
           (select count(*) from visit stay
             where stay.dealer_id = p.dealer_id and stay.vehicle_id = p.vehicle_id and stay.order_count > 0
               and stay.business_day > p.purchased_on
               and stay.business_day <= ${lostOn('p.purchased_on')})::int as return_count
      from asked join car_purchase_fact p using (dealer_id)
     where ${lostOn('p.purchased_on')} >= asked.day_from and ${lostOn('p.purchased_on')} < asked.until)
  select dealer_id as "dealerId", is_of_outlet as "isOfOutlet", return_count as "returnCount",
         count(*)::int as "carCount", count(distinct customer_id)::int as "peopleCount"
    from sold group by 1, 2, 3`;

const REASONS = `
  with ${ASKED}
  select b.dealer_id as "dealerId", b.reason_code as "reasonCode",
         count(distinct b.customer_id)::int as "peopleCount"
    from asked join call_back_fact b using (dealer_id)
   where b.called_on >= asked.day_from and b.called_on < asked.until and b.reason_code is not null
     and asked.months > 0
   group by 1, 2 order by 1, 3 desc, 2`;

/** Lost cars in PostgreSQL: three statements for any number of dealers. */
export function churnReads(tx: Tx): ChurnReads {
  return {
    lostCars: (asked) => tx.query(LOST_CARS, boundsOf(asked)),
    soldCars: (asked) => tx.query(SOLD_CARS, boundsOf(asked)),
    reasons: (asked) => tx.query(REASONS, boundsOf(asked)),
  };
}

function boundsOf(asked: readonly AskedMonth[]): unknown[] {
  return [
    asked.map(({ dealerId }) => dealerId),
    asked.map(({ from }) => from),
    asked.map(({ until }) => until),
    asked.map(({ lostMonths }) => lostMonths),
  ];
}
