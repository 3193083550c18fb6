import { membershipInForce } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Dealer, Network } from '../application/ports';
import { membershipsOf, membershipsOfPersons } from './tier-facts';

/** The copies inside one transaction. */
export function sqlNetwork(tx: Tx): Network {
  return {
    async dealer(dealerId) {
      const rows: Dealer[] = await tx.query(
        `select dealer_id as id, region_id as "regionId", time_zone as "timeZone",
                json_build_object('zh', name_zh, 'en', name_en) as name
           from dealer where dealer_id = $1`,
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
    async isStaffMember(dealerId, staffMemberId) {
      const rows: unknown[] = await tx.query(
        'select 1 from staff_member where dealer_id = $1 and staff_member_id = $2',
        [dealerId, staffMemberId],
      );
      return rows.length > 0;
    },
    async personsOf(dealerId, customerIds) {
      const rows: { id: string; person: string }[] = await tx.query(
        `select customer_id as id, survivor_of(dealer_id, customer_id) as person
           from customer where dealer_id = $1 and customer_id = any($2)`,
        [dealerId, customerIds],
      );
      return new Map(rows.map(({ id, person }) => [id, person]));
    },
    membershipsOf: (dealerId, personIds) => membershipsOfPersons(tx, dealerId, personIds),
    async membershipInForce(dealerId, customerId, day) {
      const memberships = await membershipsOf(tx, dealerId, customerId);
      return membershipInForce(memberships, day)?.membershipId ?? null;
    },
  };
}
