import type { Period } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { type DocumentRow, documentOf } from '../../earning';
import { membershipsIn } from '../../memberships';
import type { CustomerKey, Dealer } from '../../network';
import type { Material, PastDocuments, WhatIfCursor } from '../application/ports';
import type { Draft } from '../domain/draft';

/** Customers of one portion: some seconds of work at the most. */
const CUSTOMERS_AT_ONCE = 2_000;

const DEALERS = `
  select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone" from dealer
   where $1 = 'OEM' or ($1 = 'REGION' and region_id = $2) or ($1 = 'DEALER' and dealer_id = $2)`;

const CUSTOMERS = `
  select dealer_id as "dealerId", customer_id as "customerId" from earning_customer
   where dealer_id = any($1) and ($2::text is null or (dealer_id, customer_id) > ($2, $3))
   order by dealer_id, customer_id limit $4`;

const KEYS = `(select k->>0 as dealer_id, k->>1 as customer_id from json_array_elements($1::json) k) key`;

/**
 * Customer by customer: the offset keeps the planner from a join that reads the whole table. What the explanation says
 * is not read: it is most of a row, and the draft makes its own.
 */
const DOCUMENTS = `
  select found.*
    from ${KEYS}
   cross join lateral (
         select d.dealer_id, d.source_type, d.source_id, d.customer_id, d.business_day, d.facts, d.points,
                d.vehicle_id, d.payer_id, d.earns_by, d.came_under
           from earning_document d
          where d.dealer_id = key.dealer_id and d.customer_id = key.customer_id
            and d.business_day >= $2 and d.business_day < $3 offset 0) found
   order by found.dealer_id, found.customer_id, found.business_day, found.source_type, found.source_id`;

const POINTS_BEFORE = `
  select found.membership_id as id, sum(found.points)::bigint as points
    from ${KEYS}
   cross join lateral (
         select d.membership_id, d.points from earning_document d
          where d.dealer_id = key.dealer_id and d.customer_id = key.customer_id and d.business_day < $2
            and d.membership_id is not null offset 0) found
   group by 1`;

/** Reads past documents by customers, within one transaction that may see every dealer. */
export class SqlPastDocuments implements PastDocuments {
  constructor(
    private readonly tx: Tx,
    private readonly customersAtOnce = CUSTOMERS_AT_ONCE,
  ) {}

  async count(scope: Pick<Draft, 'level' | 'scopeId'>, { from, to }: Period): Promise<number> {
    const dealers = await this.dealers(scope);
    await this.tx.query(`set local statement_timeout = '2min'`);
    const [row]: { count: number }[] = await this.tx.query(
      `select count(*)::bigint as count from earning_document
        where dealer_id = any($1) and business_day >= $2 and business_day < $3`,
      [dealers.map(({ dealerId }) => dealerId), from, to],
    );
    return row?.count ?? 0;
  }

  async materialAfter(
    scope: Pick<Draft, 'level' | 'scopeId'>,
    { from, to }: Period,
    cursor: WhatIfCursor,
  ): Promise<Material> {
    const dealers = await this.dealers(scope);
    const customers: CustomerKey[] = await this.tx.query(CUSTOMERS, [
      dealers.map(({ dealerId }) => dealerId),
      cursor?.dealerId ?? null,
      cursor?.customerId ?? null,
      this.customersAtOnce,
    ]);
    const keys = JSON.stringify(customers.map(({ dealerId, customerId }) => [dealerId, customerId]));
    const rows: (DocumentRow & { points: number })[] = await this.tx.query(DOCUMENTS, [keys, from, to]);
    const before: { id: string; points: number }[] = await this.tx.query(POINTS_BEFORE, [keys, from]);
    return {
      customers,
      dealers,
      documents: rows.map((row) => ({ document: documentOf(row), points: row.points })),
      facts: await membershipsIn(this.tx).of(customers),
      pointsBefore: new Map(before.map(({ id, points }) => [id, points])),
    };
  }

  private dealers({ level, scopeId }: Pick<Draft, 'level' | 'scopeId'>): Promise<Dealer[]> {
    return this.tx.query(DEALERS, [level, scopeId]);
  }
}
