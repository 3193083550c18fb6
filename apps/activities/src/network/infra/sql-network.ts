import type { Database, Tx } from '@autoclub/persistence';
import type { Dealer, Network, NetworkReader } from '../application/ports';

/** The copies of one dealer inside one transaction. */
export function sqlNetwork(tx: Tx, dealerId: string): Network {
  return {
    async dealer() {
      const rows: Dealer[] = await tx.query(
        'select dealer_id as id, region_id as "regionId", time_zone as "timeZone" from dealer where dealer_id = $1',
        [dealerId],
      );
      return rows[0];
    },
    async isCustomer(customerId) {
      const rows: unknown[] = await tx.query(
        'select 1 from customer where dealer_id = $1 and customer_id = $2',
        [dealerId, customerId],
      );
      return rows.length > 0;
    },
    async membershipInForce(customerId, on) {
      const rows: { id: string }[] = await tx.query(
        `select membership_id as id from membership
          where dealer_id = $1 and customer_id = $2 and activated_on <= $3 and valid_to > $3
          order by activated_on desc, membership_id desc limit 1`,
        [dealerId, customerId, on],
      );
      return rows[0]?.id ?? null;
    },
  };
}

export function sqlNetworkReader(database: Database): NetworkReader {
  const idsOf = (sql: string): NetworkReader['knownCustomers'] =>
    async function known(scope, ids) {
      const rows: { id: string }[] = await database.transaction(scope, (tx) => tx.query(sql, [[...ids]]));
      return rows.map(({ id }) => id);
    };
  return {
    knownCustomers: idsOf('select customer_id as id from customer where customer_id = any($1)'),
    knownMemberships: idsOf('select membership_id as id from membership where membership_id = any($1)'),
  };
}
