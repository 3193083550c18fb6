import {
  carPurchased,
  customersMerged,
  customersUnmerged,
  insurancePolicyRecorded,
  personErased,
  repairOrderSettled,
  vehicleRegistered,
  type DeliveredEvent,
  type EventContract,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { publishFacts, type Host } from '@autoclub/service-host';
import { onPurchases, purchaseOf } from '../application/on-purchase';
import type { ReferralsPorts } from '../application/ports';

/** Purchases confirm referrals; introduced people and referrers follow a merge of customers (rulebook CONV-8, MEM-10). */
export function referralReactions(
  { clock }: Host,
  portsIn: (tx: Tx) => ReferralsPorts,
): readonly Subscription[] {
  const confirm = <Data>(contract: EventContract<Data>) =>
    on(contract, async (events: readonly DeliveredEvent<Data>[], tx) => {
      const [first] = events;
      if (!first) return;
      const purchases = events.flatMap((event) => purchaseOf(event) ?? []);
      const facts = await onPurchases(portsIn(tx), purchases);
      await publishFacts(tx, { traceId: first.correlationId, requestId: first.id, now: clock() }, facts);
    });
  return [
    confirm(repairOrderSettled),
    confirm(insurancePolicyRecorded),
    confirm(vehicleRegistered),
    confirm(carPurchased),
    on(customersMerged, async (events, tx) => {
      for (const { data } of events)
        await tx.query(FOLLOW, [data.dealerId, data.customerId, data.mergedCustomerId]);
    }),
    on(customersUnmerged, async (events, tx) => {
      for (const { data } of events)
        await tx.query(PUT_BACK, [data.dealerId, data.customerId, data.mergedCustomerId]);
    }),
    on(personErased, async (events, tx) => {
      const gone = events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId }));
      await tx.query(ERASE, [JSON.stringify(gone)]);
    }),
  ];
}

const FOLLOW = `
  update referral
     set introduced_customer_id = case when introduced_customer_id = $3 then $2 else introduced_customer_id end,
         referrer_customer_id = case when referrer_customer_id = $3 then $2 else referrer_customer_id end
   where dealer_id = $1 and $3 in (introduced_customer_id, referrer_customer_id)`;

/** Which records they were first is kept in columns of their own. */
const PUT_BACK = `
  update referral
     set introduced_customer_id = case when introduced_as = $3 then $3 else introduced_customer_id end,
         referrer_customer_id = case when referred_as = $3 then $3 else referrer_customer_id end
   where dealer_id = $1 and $2 in (introduced_customer_id, referrer_customer_id)`;

/** Nothing is left that tells an erased person from another (rulebook MEM-17); the referral stays under its ids. */
const ERASE = `
  delete from referral_claim c
   using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text), referral r
   where r.dealer_id = gone."dealerId" and r.introduced_customer_id = gone."customerId"
     and c.referral_id = r.referral_id`;
