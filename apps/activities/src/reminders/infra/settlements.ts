import type { DataOf, DeliveredEvent, earningJudged, repairOrderSettled } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import { queueMessages } from '../../messages';
import type { NoticeBook, PendingSettlement } from '../application/notice-settlements';

/*
 * A settlement notice needs the settled order and the judgement of what it earned. They travel on two topics and come
 * in either order; each fills its half of one row, and the second one finds both.
 */

type Event<C> = DeliveredEvent<DataOf<C>>;

export async function keepSettledOrders(
  tx: Tx,
  events: readonly Event<typeof repairOrderSettled>[],
): Promise<void> {
  const rows = events.map(({ data, sequence, correlationId }) => ({
    dealer: data.dealerId,
    id: data.repairOrderId,
    customer: data.customerId,
    day: data.businessDay,
    number: data.roNumber,
    payable: data.totals.customerPayableAmount.amount,
    discount: data.totals.discountAmount.amount,
    sequence,
    trace: correlationId,
  }));
  await tx.query(
    `insert into settlement as kept (dealer_id, repair_order_id, customer_id, business_day, ro_number,
       payable_amount, discount_amount, order_sequence, trace_id)
     select distinct on (dealer, id) dealer, id, customer, day, number, payable, discount, sequence, trace
       from json_to_recordset($1::json) as event(dealer text, id text, customer text, day date, number text,
         payable text, discount text, sequence bigint, trace text)
      order by dealer, id, sequence desc
     on conflict (dealer_id, repair_order_id) do update
        set ro_number = excluded.ro_number, payable_amount = excluded.payable_amount,
            discount_amount = excluded.discount_amount, order_sequence = excluded.order_sequence
      where kept.decision is null and coalesce(kept.order_sequence, 0) < excluded.order_sequence`,
    [JSON.stringify(rows)],
  );
}

export async function keepJudgements(tx: Tx, events: readonly Event<typeof earningJudged>[]): Promise<void> {
  const rows = events.map(({ data, sequence, correlationId }) => ({
    dealer: data.dealerId,
    id: data.sourceId,
    customer: data.customerId,
    day: data.businessDay,
    membership: data.membershipId,
    points: data.points,
    sequence,
    trace: correlationId,
  }));
  await tx.query(
    `insert into settlement as kept (dealer_id, repair_order_id, customer_id, business_day, is_judged,
       membership_id, points, judged_sequence, trace_id)
     select distinct on (dealer, id) dealer, id, customer, day, true, membership, points, sequence, trace
       from json_to_recordset($1::json) as event(dealer text, id text, customer text, day date,
         membership text, points bigint, sequence bigint, trace text)
      order by dealer, id, sequence desc
     on conflict (dealer_id, repair_order_id) do update
        set is_judged = true, membership_id = excluded.membership_id, points = excluded.points,
            judged_sequence = excluded.judged_sequence
      where kept.decision is null and coalesce(kept.judged_sequence, 0) < excluded.judged_sequence`,
    [JSON.stringify(rows)],
  );
}

/** Which settlements may have become complete: those of the orders, the customers or the dealers of a batch. */
export type Completed =
  | { readonly of: 'orders' | 'customers' | 'dealers'; readonly ids: readonly string[] }
  | { readonly of: 'anything' };

const ASKED = {
  orders: 's.repair_order_id = any($1)',
  customers: 's.customer_id = any($1)',
  dealers: 's.dealer_id = any($1)',
  anything: 'cardinality($1::text[]) = 0',
};

const MOST_AT_ONCE = 1_000;

/** Finds and locks what is complete and undecided; a row that another transaction is deciding on is left to it. */
export async function findPending(tx: Tx, completed: Completed): Promise<PendingSettlement[]> {
  return tx.query(
    `select s.repair_order_id as "repairOrderId", s.dealer_id as "dealerId", s.customer_id as "customerId",
            s.ro_number as "roNumber", s.business_day as "businessDay", s.payable_amount as "payableAmount",
            s.discount_amount as "discountAmount", s.membership_id as "membershipId", s.points,
            s.trace_id as "traceId", d.region_id as "regionId", d.time_zone as "timeZone",
            d.name_zh as "dealerNameZh", d.name_en as "dealerNameEn",
            'SMS/SERVICE' = any(c.consents) as "hasConsent"
       from settlement s
       join dealer d on d.dealer_id = s.dealer_id
       join customer c on c.dealer_id = s.dealer_id and c.customer_id = s.customer_id
      where ${ASKED[completed.of]} and s.decision is null and s.is_judged and s.order_sequence is not null
      order by s.dealer_id, s.repair_order_id
      limit ${MOST_AT_ONCE}
        for update of s skip locked`,
    [completed.of === 'anything' ? [] : completed.ids],
  );
}

export function sqlNoticeBook(tx: Tx): NoticeBook {
  return {
    async decide(decided) {
      if (decided.length === 0) return;
      await tx.query(
        `update settlement s set decision = d.decision
           from json_to_recordset($1::json) as d("dealerId" text, "repairOrderId" text, decision text)
          where s.dealer_id = d."dealerId" and s.repair_order_id = d."repairOrderId"`,
        [JSON.stringify(decided)],
      );
    },
    queue: (messages) => queueMessages(tx, messages),
  };
}
