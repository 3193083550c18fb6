import type { TenantScope } from '@autoclub/identity';
import type { Database } from '@autoclub/persistence';
import type { AccountView, EntryPage, EntryView, PointsReads } from '../application/points-reads';
import { transactionIdOf } from '../domain/derived-ids';
import type { PointsSourceKind } from '../domain/points-posting';
import { type AccountRow, ENTRY_COLUMNS, type EntryRow, accountOf, entryOf } from './points.rows';

/** The rows of a dealer are named by their dealer as well: the first wall, before the row policies. */
function dealerOf(scope: TenantScope): string | null {
  return scope.kind === 'dealer' ? scope.dealerId : null;
}

/** Reads the books with SQL over sets: one statement for any number of accounts, entries or documents. */
export class SqlPointsReads implements PointsReads {
  constructor(private readonly database: Database) {}

  async accounts(scope: TenantScope, accountIds: readonly string[], now: Date): Promise<AccountView[]> {
    const rows = await this.rows<AccountRow>(
      scope,
      `select a.*, coalesce(
                (select sum(l.remaining)::bigint
                   from points_lot l join dealer d on d.dealer_id = l.dealer_id
                  where l.dealer_id = a.dealer_id and l.account_id = a.account_id and l.remaining > 0
                    and l.expires_on <= ($3::timestamptz at time zone d.time_zone)::date), 0) as expired
         from points_account a
        where a.kind = 'MEMBER' and a.account_id = any($2) and ($1::text is null or a.dealer_id = $1)`,
      [dealerOf(scope), accountIds, now.toISOString()],
    );
    return rows.map(accountOf);
  }

  async entriesOfAccounts(
    scope: TenantScope,
    accountIds: readonly string[],
    page: EntryPage,
  ): Promise<EntryView[]> {
    const rows = await this.rows<EntryRow>(
      scope,
      `select x.*
         from unnest($2::text[]) as a(account_id)
        cross join lateral (
              select ${ENTRY_COLUMNS}
                from points_entry e
                join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
               where e.leg = 1 and e.account_id = a.account_id and ($1::text is null or e.dealer_id = $1)
                 and ($3::bigint is null or e.sequence < $3) and ($4::bigint is null or e.sequence > $4)
               order by e.sequence ${page.backward ? 'asc' : 'desc'} limit $5) x`,
      [dealerOf(scope), accountIds, page.olderThan, page.newerThan, page.limit],
    );
    return rows.map(entryOf);
  }

  async entries(scope: TenantScope, entryIds: readonly string[]): Promise<EntryView[]> {
    const rows = await this.rows<EntryRow>(
      scope,
      `select ${ENTRY_COLUMNS}
         from points_transaction t
         join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
        where t.transaction_id = any($2) and ($1::text is null or t.dealer_id = $1)`,
      [dealerOf(scope), entryIds.map(transactionIdOf)],
    );
    return rows.map(entryOf);
  }

  async entriesOfSources(
    scope: TenantScope,
    type: PointsSourceKind,
    sourceIds: readonly string[],
  ): Promise<EntryView[]> {
    const rows = await this.rows<EntryRow>(
      scope,
      `select ${ENTRY_COLUMNS}
         from points_transaction t
         join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
        where t.source_type = $2 and t.source_id = any($3) and ($1::text is null or t.dealer_id = $1)
        order by t.source_id, t.source_revision`,
      [dealerOf(scope), type, sourceIds],
    );
    return rows.map(entryOf);
  }

  private rows<Row>(scope: TenantScope, sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.database.transaction(scope, (tx) => tx.query(sql, parameters));
  }
}
