import { notMerged } from '../not-merged';

/** `$2` months and days such as "03-01", `$3` the day asked about, `$4` the id to go on behind, `$5` how many. */
export const BORN_ON = `
  select b.customer_id as "customerId"
    from customer_birthday b
    join customer c on c.dealer_id = b.dealer_id and c.customer_id = b.customer_id
   where b.dealer_id = $1 and b.month_day = any($2) and b.born_on < $3::date and b.customer_id > $4
     and c.kind = 'PERSON' and c.erased_on is null and ${notMerged('c')}
   order by b.customer_id limit $5`;
