import {
  carPurchased,
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

/** Purchases confirm referrals (rulebook MEM-10), and of an erased person nothing is left (rulebook MEM-17). */
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
    on(personErased, async (events, tx) => {
      const gone = events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId }));
      await tx.query(ERASE, [JSON.stringify(gone)]);
    }),
  ];
}

/** Nothing is left that tells an erased person from another (rulebook MEM-17); the referral stays under its ids. */
const ERASE = `
  delete from referral_claim c
   using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text), referral r
   where r.dealer_id = gone."dealerId" and r.customer_id = gone."customerId"
     and c.referral_id = r.referral_id`;
