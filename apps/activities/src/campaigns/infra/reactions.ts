import type { DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import * as events from '@autoclub/event-contracts';
import { parseMoney } from '@autoclub/domain-kit';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

/*
 * What members of a campaign did, and what it cost, by event (rulebook ACT-09). Results count from the moment of the
 * launch to the last day, whenever their events arrive: also after the campaign is finished. An amended or refunded
 * document counts as its newest event says.
 */

interface Result {
  readonly dealerId: string;
  readonly customerId: string;
  readonly sourceType: 'REPAIR_ORDER' | 'INSURANCE_POLICY' | 'REDEMPTION';
  readonly sourceId: string;
  readonly day: string;
  /** When it happened, if the event says; a document of the day of the launch is not counted without. */
  readonly at: string | null;
  readonly amountMinor: number;
  /** False for what was taken back as a whole. */
  readonly counts: boolean;
  readonly sequence: number;
}

const KEEP = `
  with said as (
    select distinct on ("dealerId", "sourceType", "sourceId") said.*,
           survivor_of("dealerId", "customerId") as person
      from json_to_recordset($1::json) as said("dealerId" text, "customerId" text, "sourceType" text,
        "sourceId" text, day date, at timestamptz, "amountMinor" bigint, counts boolean, sequence bigint)
     order by "dealerId", "sourceType", "sourceId", sequence desc)
  insert into campaign_result as kept
    (dealer_id, campaign_id, source_type, source_id, customer_id, day, amount_minor, counts, sequence)
  select c.dealer_id, c.id, said."sourceType", said."sourceId", said.person, said.day, said."amountMinor",
         said.counts, said.sequence
    from said
    join campaign_member m on m.dealer_id = said."dealerId" and m.customer_id = said.person
    join campaign c on c.dealer_id = m.dealer_id and c.id = m.campaign_id
   where said.day < c.ends_on and (said.day > c.launched_on or said.at > c.launched_at)
  on conflict (dealer_id, campaign_id, source_type, source_id) do update
     set amount_minor = excluded.amount_minor, counts = excluded.counts, sequence = excluded.sequence
   where kept.sequence < excluded.sequence`;

const KEEP_MESSAGES = `
  insert into campaign_cost (dealer_id, campaign_id, kind, source_id, amount_minor)
  select "dealerId", "campaignId", 'MESSAGE', "sourceId", "amountMinor"
    from json_to_recordset($1::json) as cost("dealerId" text, "campaignId" text, "sourceId" text,
      "amountMinor" bigint)
  on conflict do nothing`;

/** A coupon costs what the customer had of it, once it was used. */
const KEEP_GIFTS = `
  insert into campaign_cost (dealer_id, campaign_id, kind, source_id, amount_minor)
  select m.dealer_id, m.campaign_id, 'GIFT', "sourceId", "amountMinor"
    from json_to_recordset($1::json) as cost("dealerId" text, "promiseId" text, "sourceId" text,
      "amountMinor" bigint)
    join campaign_member m on m.dealer_id = cost."dealerId" and m.gift_promise_id = cost."promiseId"
  on conflict do nothing`;

/** Contract by contract, what it brings or costs. */
export const reactions: readonly Subscription[] = [
  on(events.repairOrderSettled, keepOrders),
  on(events.repairOrderAmended, keepOrders),
  on(events.repairOrderRefunded, keepOrders),
  on(events.insurancePolicyRecorded, keepPolicies),
  on(events.redemptionConfirmed, keepRedemptions),
  on(events.messageClosed, keepMessageCosts, { concerns: ({ data }) => data.campaignId !== null }),
  on(events.couponUsed, keepGiftCosts, { concerns: ({ data }) => data.origin.type === 'GIFT_PROMISE' }),
];

type Order = DataOf<typeof events.repairOrderSettled>;

function keepOrders(batch: readonly DeliveredEvent<Order>[], tx: Tx): Promise<void> {
  return keep(
    tx,
    batch.map(({ data, sequence }) => ({
      dealerId: data.dealerId,
      customerId: data.customerId,
      sourceType: 'REPAIR_ORDER',
      sourceId: data.repairOrderId,
      day: data.businessDay,
      at: data.settledAt,
      amountMinor: minorOf(data.totals.customerPayableAmount),
      counts: data.kind !== 'PDS' && minorOf(data.totals.payableAmount) > 0,
      sequence,
    })),
  );
}

function keepPolicies(
  batch: readonly DeliveredEvent<DataOf<typeof events.insurancePolicyRecorded>>[],
  tx: Tx,
): Promise<void> {
  return keep(
    tx,
    batch.map(({ data, sequence }) => ({
      dealerId: data.dealerId,
      customerId: data.customerId,
      sourceType: 'INSURANCE_POLICY',
      sourceId: data.policyId,
      day: data.soldOn,
      at: null,
      amountMinor: minorOf(data.premiumAmount),
      counts: data.isSoldHere,
      sequence,
    })),
  );
}

function keepRedemptions(
  batch: readonly DeliveredEvent<DataOf<typeof events.redemptionConfirmed>>[],
  tx: Tx,
): Promise<void> {
  return keep(
    tx,
    batch.map(({ data, sequence }) => ({
      dealerId: data.dealerId,
      customerId: data.customerId,
      sourceType: 'REDEMPTION',
      sourceId: data.redemptionId,
      day: data.confirmedOn,
      at: data.confirmedAt,
      amountMinor: 0,
      counts: true,
      sequence,
    })),
  );
}

async function keep(tx: Tx, results: readonly Result[]): Promise<void> {
  await tx.query(KEEP, [JSON.stringify(results)]);
}

async function keepMessageCosts(
  batch: readonly DeliveredEvent<DataOf<typeof events.messageClosed>>[],
  tx: Tx,
): Promise<void> {
  const costs = batch.map(({ data: { dealerId, campaignId, messageId, costAmount } }) => ({
    dealerId,
    campaignId,
    sourceId: messageId,
    amountMinor: minorOf(costAmount),
  }));
  await tx.query(KEEP_MESSAGES, [JSON.stringify(costs)]);
}

async function keepGiftCosts(
  batch: readonly DeliveredEvent<DataOf<typeof events.couponUsed>>[],
  tx: Tx,
): Promise<void> {
  const costs = batch.map(({ data: { dealerId, origin, couponId, usedAmount } }) => ({
    dealerId,
    promiseId: origin.id,
    sourceId: couponId,
    amountMinor: minorOf(usedAmount),
  }));
  await tx.query(KEEP_GIFTS, [JSON.stringify(costs)]);
}

function minorOf({ amount }: { readonly amount: string }): number {
  return parseMoney(amount)?.amountMinor ?? 0;
}
