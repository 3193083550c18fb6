import type { Tx } from '@autoclub/persistence';
import type { CustomerHome, NetworkReads } from '../application/ports';

/** Look-ups by id; what the caller's tenant cannot see is not found. */
export function networkReads(tx: Tx): NetworkReads {
  return {
    dealers: (ids) =>
      tx.query(
        `select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone"
           from dealer where dealer_id = any($1)`,
        [ids],
      ),
    regions: (ids) => tx.query('select region_id as "regionId" from region where region_id = any($1)', [ids]),
    customers: (ids) => customerHomes(tx, ids),
  };
}

/** Customers with the dealer whose they are, inside the transaction of a later room. */
export function customerHomes(tx: Tx, ids: readonly string[]): Promise<CustomerHome[]> {
  return tx.query(
    `select c.customer_id as "customerId", c.dealer_id as "dealerId", c.registered_on as "registeredOn",
                d.region_id as "regionId", d.time_zone as "timeZone"
           from customer c join dealer d on d.dealer_id = c.dealer_id
          where c.customer_id = any($1)`,
    [ids],
  );
}
