import type { DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import { personErased, repairOrderSettled } from '@autoclub/event-contracts';
import { localDate } from '@autoclub/domain-kit';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { fromColumns } from '@autoclub/persistence';
import { publishFacts } from '@autoclub/service-host';
import type { Host } from '@autoclub/service-host';
import { sqlNetwork } from '../../network';
import { releasedFact } from '../application/call-back-facts';
import { isVisit } from '../domain/held-gift';
import type { HeldGift } from '../domain/held-gift';

type Settled = DeliveredEvent<DataOf<typeof repairOrderSettled>>;

/** The first visit after the call releases the gift, whatever order the visits arrive in, and no other does. */
const RELEASE = `
  with visit as (
    select "dealerId" as dealer_id, survivor_of("dealerId", "customerId") as customer_id,
           "repairOrderId" as repair_order_id, "settledAt" as settled_at, "businessDay" as business_day
      from json_to_recordset($1::json) as settled("dealerId" text, "customerId" text, "repairOrderId" text,
        "settledAt" timestamptz, "businessDay" date)),
  due as (
    select distinct on (g.dealer_id, g.id) g.dealer_id, g.id, visit.business_day, visit.repair_order_id
      from held_gift g join visit on visit.dealer_id = g.dealer_id and visit.customer_id = g.customer_id
     where g.state = 'HELD' and visit.settled_at > g.held_at
     order by g.dealer_id, g.id, visit.settled_at)
  update held_gift g
     set state = 'RELEASED', released_on = due.business_day, repair_order_id = due.repair_order_id
    from due
   where g.dealer_id = due.dealer_id and g.id = due.id and g.state = 'HELD'
  returning g.*`;

/** Nobody comes for it any more; nobody is called any more (rulebook MEM-17). */
const FORGET = `
  with gone as (
    select "dealerId" as dealer_id, survivor_of("dealerId", "customerId") as customer_id
      from json_to_recordset($1::json) as erased("dealerId" text, "customerId" text)),
  withdrawn as (
    update held_gift g set state = 'WITHDRAWN' from gone
     where g.dealer_id = gone.dealer_id and g.customer_id = gone.customer_id and g.state = 'HELD')
  update call_back c set next_contact_on = null from gone
   where c.dealer_id = gone.dealer_id and c.customer_id = gone.customer_id and c.next_contact_on is not null`;

/** Held gifts are promised at the next visit (rulebook ACT-10). */
export function reactions(host: Pick<Host, 'clockOf'>): readonly Subscription[] {
  return [
    on(repairOrderSettled, (batch, tx) => releaseGifts(host, batch, tx), {
      concerns: ({ data }) => isVisit(data.kind),
    }),
    on(personErased, async (batch, tx) => {
      await tx.query(FORGET, [JSON.stringify(batch.map(({ data }) => data))]);
    }),
  ];
}

async function releaseGifts(host: Pick<Host, 'clockOf'>, batch: readonly Settled[], tx: Tx): Promise<void> {
  const visits = batch.map(({ data: { dealerId, customerId, repairOrderId, settledAt, businessDay } }) => ({
    dealerId,
    customerId,
    repairOrderId,
    settledAt,
    businessDay,
  }));
  const [released]: [object[], number] = await tx.query(RELEASE, [JSON.stringify(visits)]);
  const network = sqlNetwork(tx);
  for (const gift of released.map(fromColumns<HeldGift>)) {
    const { dealerId, customerId, releasedOn, repairOrderId } = gift;
    const cause = batch.find(({ data }) => data.repairOrderId === repairOrderId);
    const dealer = await network.dealer(dealerId);
    if (!cause || !dealer || releasedOn === null)
      throw new Error('A released gift has a visit at its dealer.');
    const membershipId = await network.membershipInForce(dealerId, customerId, localDate(releasedOn));
    const occasion = { traceId: cause.correlationId, requestId: cause.id, now: host.clockOf(dealerId)() };
    const home = { dealerId, regionId: dealer.regionId };
    await publishFacts(tx, occasion, [releasedFact(gift, membershipId, home)]);
  }
}
