import type { Database } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { dealerOfScope } from '../../network';
import type { EntryPage, EntryView, PointsReads } from '../application/points-reads';
import { transactionIdOf } from '../domain/derived-ids';
import {
  type AccountRow,
  ENTRY_COLUMNS,
  type EntryRow,
  type LotRow,
  accountOf,
  entryOf,
  lotOf,
} from './points.rows';

const ACCOUNTS = `
  select a.*, coalesce(
           (select sum(l.remaining - l.held)::bigint
              from points_lot l join dealer d on d.dealer_id = l.dealer_id
             where l.dealer_id = a.dealer_id and l.account_id = a.account_id and l.remaining > l.held
               and l.expires_on <= ($3::timestamptz at time zone d.time_zone)::date), 0) as expired
    from points_account a
   where a.kind = 'MEMBER' and a.account_id = any($2) and ($1::text is null or a.dealer_id = $1)`;

const ENTRIES = `
  select ${ENTRY_COLUMNS}
    from points_transaction t
    join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
   where t.transaction_id = any($2) and ($1::text is null or t.dealer_id = $1)`;

const ENTRIES_OF_SOURCES = `
  select ${ENTRY_COLUMNS}
    from points_transaction t
    join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
   where t.source_type = $3 and t.source_id = any($2) and ($1::text is null or t.dealer_id = $1)
   order by t.source_id, t.source_revision`;

const LOTS = `
  select l.* from points_lot l
   where l.account_id = any($2) and l.remaining > 0 and ($1::text is null or l.dealer_id = $1)
   order by l.account_id, l.expires_on nulls last, l.opened_by`;

function entriesOfAccountsSql({ backward }: EntryPage): string {
  return `
  select x.*
    from unnest($2::text[]) as a(account_id)
   cross join lateral (
         select ${ENTRY_COLUMNS}
           from points_entry e
           join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
          where e.leg = 1 and e.account_id = a.account_id and ($1::text is null or e.dealer_id = $1)
            and ($3::bigint is null or e.sequence < $3) and ($4::bigint is null or e.sequence > $4)
          order by e.sequence ${backward ? 'asc' : 'desc'} limit $5) x`;
}

/** Reads the books with SQL over sets: one statement for any number of accounts, entries or documents. */
export function sqlPointsReads(database: Database): PointsReads {
  /** Ids are the second parameter; the first names the dealer, the wall before the row policies. */
  const rows = <Row>({ scope }: Reader, sql: string, ids: readonly string[], ...more: unknown[]) =>
    database.transaction(scope, (tx): Promise<Row[]> => tx.query(sql, [dealerOfScope(scope), ids, ...more]));
  const entries = async (...asked: Parameters<typeof rows>): Promise<EntryView[]> =>
    (await rows<EntryRow>(...asked)).map(entryOf);
  return {
    accounts: async (reader, ids) =>
      (await rows<AccountRow>(reader, ACCOUNTS, ids, reader.now.toISOString())).map(accountOf),
    entries: (reader, ids) => entries(reader, ENTRIES, ids.map(transactionIdOf)),
    entriesOfAccounts: (page) => (reader, ids) =>
      entries(reader, entriesOfAccountsSql(page), ids, page.olderThan, page.newerThan, page.limit),
    lots: async (reader, ids) => (await rows<LotRow>(reader, LOTS, ids)).map(lotOf),
    entriesOfSources: (type) => (reader, ids) => entries(reader, ENTRIES_OF_SOURCES, ids, type),
  };
}
