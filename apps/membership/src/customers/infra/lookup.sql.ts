/**
 * The front desk's look-up (rulebook MEM-14): each reading of the key by its own index, a bounded number of each, and
 * one row per person. `$1` is the dealer, `$2` to `$7` the key as VIN, plate, phone, end of a phone, card number and
 * name, `$8` the limit. A null finds nothing.
 */
export const LOOK_UP = `
  select p.person_id as "customerId", array_agg(distinct p.ground order by p.ground) as grounds
    from (
      select survivor_of($1, f.customer_id) as person_id, f.ground
        from (
          (select customer_id, 'VIN' as ground from vehicle where dealer_id = $1 and vin = $2)
          union all
          (select customer_id, 'PLATE' from vehicle where dealer_id = $1 and plate = $3 order by vehicle_id limit $8)
          union all
          (select customer_id, 'PHONE' from customer where dealer_id = $1 and phone = $4 order by customer_id limit $8)
          union all
          (select customer_id, 'PHONE_END' from customer
            where dealer_id = $1 and right(phone, 4) = $5 order by customer_id limit $8)
          union all
          (select customer_id, 'CARD_NUMBER' from membership where dealer_id = $1 and member_number = $6)
          union all
          (select customer_id, 'NAME' from customer
            where dealer_id = $1 and name ~>=~ $7 and name ~<~ ($7 || U&'\\+10FFFF') order by name using ~<~ limit $8)
        ) f) p
    join customer c on c.dealer_id = $1 and c.customer_id = p.person_id and c.erased_on is null
   group by p.person_id
   order by p.person_id
   limit $8`;
