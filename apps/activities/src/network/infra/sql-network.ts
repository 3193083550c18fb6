import type { Tx } from '@autoclub/persistence';
import type { Dealer, Network } from '../application/ports';

/** The copies inside one transaction. */
export function sqlNetwork(tx: Tx): Network {
  return {
    async dealer(dealerId) {
      const rows: Dealer[] = await tx.query(
        'select dealer_id as id, region_id as "regionId", time_zone as "timeZone" from dealer where dealer_id = $1',
        [dealerId],
      );
      return rows[0];
    },
    async isCustomer(dealerId, customerId) {
      const rows: unknown[] = await tx.query(
        'select 1 from customer where dealer_id = $1 and customer_id = $2',
        [dealerId, customerId],
      );
      return rows.length > 0;
    },
    async membershipInForce(dealerId, customerId, day) {
      const rows: { id: string }[] = await tx.query(
        `select membership_id as id from membership
          where dealer_id = $1 and customer_id = $2 and activated_on <= $3 and valid_to > $3
          order by activated_on desc, membership_id desc limit 1`,
        [dealerId, customerId, day],
      );
      return rows[0]?.id ?? null;
    },
  };
}
