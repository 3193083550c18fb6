/**
 * The front desk's look-up (rulebook MEM-14): each reading of the key by its own index, a bounded number of each, and
 * one row per person. `$1` is the dealer, `$2` to `$7` the key as VIN, plate, phone, end of a phone, card number and
 * name, `$8` the limit. A null finds nothing. Persons are worked out before they are joined: behind a row policy a
 * condition with a function in it would read every customer of the dealer.
 */
export const LOOK_UP = `
  with found as materialized (
    select survivor_of($1, f.customer_id) as person_id, f.ground
      from (
        (select customer_id, 'VIN' as ground from vehicle where dealer_id = $1 and vin = $2)
        union all
        (select customer_id, 'PLATE' from vehicle where dealer_id = $1 and plate = $3 order by vehicle_id limit $8)
        union all
        (select customer_id, 'PHONE' from customer where dealer_id = $1 and phone = $4 order by customer_id limit $8)
        union all
        (select customer_id, 'PHONE_END' from customer
          where dealer_id = $1 and phone_end = right($5, 4) and right(phone, length($5)) = $5
          order by customer_id limit $8)
        union all
        (select customer_id, 'CARD_NUMBER' from membership where dealer_id = $1 and member_number = $6)
        union all
        (select customer_id, 'NAME' from customer
          where dealer_id = $1 and name ~>=~ $7 and name ~<~ ($7 || U&'\\+10FFFF') order by name using ~<~ limit $8)
      ) f)
  select f.person_id as "customerId", array_agg(distinct f.ground order by f.ground) as grounds
    from found f
    join customer c on c.dealer_id = $1 and c.customer_id = f.person_id and c.erased_on is null
   group by f.person_id
   order by f.person_id
   limit $8`;
