import type { Database } from '@autoclub/persistence';
import { everything } from '@autoclub/persistence';
import { type EarningDocumentRow, recordOf } from '../earning';
import { type BrokenLink, brokenLinks } from '../ledger';
import { type FactRow, factOfRow } from '../memberships';
import type { CustomerKey } from '../network';
import type { Books, ProofReads, StoredAccount, StoredEntry, StoredHold, StoredLot } from './books';

interface BooksRow {
  dealer: Books['dealer'] | null;
  documents: EarningDocumentRow[];
  documentKeys: Books['documentKeys'];
  facts: FactRow[];
  accounts: StoredAccount[];
  entries: StoredEntry[];
  lots: StoredLot[];
  holds: StoredHold[];
}

/** A proof over all books may run longer than a request. */
const TIME_LIMIT = '10min';

const list = (select: string, order: string) =>
  `coalesce((select json_agg(x order by ${order}) from (${select}) x), '[]')`;

/** One statement, so that all of it is of one moment whatever is posted meanwhile. */
const BOOKS = `
  with mine as materialized (
    select * from points_account where dealer_id = $1 and kind = 'MEMBER' and customer_id = any($2)
  )
  select (select json_build_object('dealerId', dealer_id, 'regionId', region_id, 'timeZone', time_zone)
            from dealer where dealer_id = $1) as dealer,
         ${list('select * from earning_document where dealer_id = $1 and customer_id = any($2)', 'x.source_id')} as documents,
         ${list(
           `select distinct d.source_type as "type", d.source_id as id
              from mine m
              join points_entry e on e.dealer_id = m.dealer_id and e.account_id = m.account_id and e.leg = 1
                                  and e.sequence is not null
              join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
              join earning_document d on d.dealer_id = t.dealer_id and d.source_type = t.source_type
                                     and d.source_id = t.source_id`,
           'x.id',
         )} as "documentKeys",
         ${list('select * from membership_phase where dealer_id = $1 and customer_id = any($2)', 'x.sequence')} as facts,
         ${list(
           `select account_id as "accountId", membership_id as "membershipId", total, held, available,
                   qualifying_points as "qualifyingPoints", sequence from mine`,
           'x."accountId"',
         )} as accounts,
         ${list(
           `select e.account_id as "accountId", e.transaction_id as "transactionId", e.sequence, e.points, t.kind,
                   e.total_after as "totalAfter", t.source_type as "sourceType", t.source_id as "sourceId",
                   t.posted_on as "postedOn", t.corrects_transaction_id as "correctsTransactionId",
                   l.expires_on as "lotExpiresOn", g.count as "legCount", g.sum as "legSum"
              from mine m
              join points_entry e on e.dealer_id = m.dealer_id and e.account_id = m.account_id and e.leg = 1
                                  and e.sequence is not null
              join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
              left join points_lot l on l.dealer_id = e.dealer_id and l.account_id = e.account_id
                                    and l.opened_by = e.sequence
             cross join lateral (select count(*), sum(o.points) from points_entry o
                                  where o.dealer_id = e.dealer_id and o.transaction_id = e.transaction_id) g`,
           'x."accountId", x.sequence',
         )} as entries,
         ${list(
           `select l.account_id as "accountId", l.opened_by as "openedBy", l.granted, l.remaining, l.held,
                   l.expires_on as "expiresOn"
              from mine m join points_lot l on l.dealer_id = m.dealer_id and l.account_id = m.account_id`,
           'x."accountId", x."openedBy"',
         )} as lots,
         ${list(
           `select h.account_id as "accountId", h.points, h.placed_on as "placedOn", h.step,
                   h.after_sequence as "afterSequence",
                   (select json_agg(json_build_object('openedBy', p.opened_by, 'points', p.points)
                                    order by l.expires_on nulls last, l.opened_by)
                      from points_hold_lot p
                      join points_lot l on l.dealer_id = p.dealer_id and l.account_id = h.account_id
                                       and l.opened_by = p.opened_by
                     where p.dealer_id = h.dealer_id and p.hold_id = h.hold_id) as lots,
                   (select json_build_object('isCaptured', e.is_captured, 'step', e.step,
                                             'afterSequence', e.after_sequence)
                      from points_hold_end e where e.dealer_id = h.dealer_id and e.hold_id = h.hold_id) as end
              from mine m join points_hold h on h.dealer_id = m.dealer_id and h.account_id = m.account_id`,
           'x."accountId", x.step',
         )} as holds`;

/** Reads the books across all dealers for the proof (rulebook PTS-14). */
export class SqlProofReads implements ProofReads {
  constructor(
    private readonly database: Database,
    /** Only the books of this dealer; of all unless given. */
    private readonly dealerId: string | null = null,
  ) {}

  async customersAfter(last: CustomerKey | null, limit: number): Promise<CustomerKey[]> {
    return this.rows<CustomerKey>(
      `select dealer_id as "dealerId", customer_id as "customerId" from earning_customer
        where ($1::text is null or (dealer_id, customer_id) > ($1, $2)) and ($4::text is null or dealer_id = $4)
        order by dealer_id, customer_id limit $3`,
      [last?.dealerId ?? null, last?.customerId ?? null, limit, this.dealerId],
    );
  }

  async booksOf(dealerId: string, customerIds: readonly string[]): Promise<Books> {
    const [row] = await this.rows<BooksRow>(BOOKS, [dealerId, customerIds]);
    if (!row) throw new Error('The books were not read.');
    const { dealer, documents, facts, ...books } = row;
    return {
      ...books,
      dealer: dealer ?? undefined,
      records: documents.map(recordOf),
      facts: facts.map(factOfRow),
    };
  }

  unbalancedTransactions(): Promise<number> {
    return this.count(
      `select t.dealer_id from points_transaction t
         full join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id
        where $1::text is null or coalesce(t.dealer_id, e.dealer_id) = $1
        group by coalesce(t.dealer_id, e.dealer_id), coalesce(t.transaction_id, e.transaction_id), t.dealer_id
       having coalesce(sum(e.points), 1) <> 0 or count(e.points) <> 2 or count(t.kind) <> 2`,
    );
  }

  brokenLinks(): Promise<BrokenLink[]> {
    const { dealerId } = this;
    return brokenLinks(this.database, dealerId === null ? {} : { scope: { kind: 'dealer', dealerId } });
  }

  accountsWithoutCustomer(): Promise<number> {
    return this.count(
      `select 1 from points_account a
         left join earning_customer c on c.dealer_id = a.dealer_id and c.customer_id = a.customer_id
        where a.kind = 'MEMBER' and c.customer_id is null and ($1::text is null or a.dealer_id = $1)`,
    );
  }

  private async count(select: string): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`select count(*) from (${select}) found`, [
      this.dealerId,
    ]);
    return row?.count ?? 0;
  }

  private rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.database.transaction(everything, async (tx) => {
      await tx.query(`set local statement_timeout = '${TIME_LIMIT}'`);
      return tx.query(sql, parameters);
    });
  }
}
