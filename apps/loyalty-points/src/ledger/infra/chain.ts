import type { Database, TenantScope } from '@autoclub/persistence';
import { everything } from '@autoclub/persistence';

/** An entry that is not what was posted: it was edited, or the transaction, the lot or the club's leg beside it. */
export interface BrokenLink {
  readonly dealerId: string;
  readonly accountId: string;
  readonly sequence: number;
  readonly transactionId: string;
}

/**
 * Each entry is hashed again from what the books say now, after the stored hash of the one before: so the row that was
 * edited is named, and not all that follow it. After a deleted row its successor is named, after the last one of an
 * account the account's row, as the entry that should have been there. The one before is joined and not looked for in
 * an order: sorting whole entries with their explanations is the dearest way through a million of them.
 */
const BROKEN = `
  with last as (
    select dealer_id, account_id, max(sequence) as sequence
      from points_entry
     where leg = 1 and ($1::text is null or account_id = $1)
     group by dealer_id, account_id
  )
  select e.dealer_id as "dealerId", e.account_id as "accountId", e.sequence, e.transaction_id as "transactionId"
    from points_entry e
    left join points_entry before on before.dealer_id = e.dealer_id and before.account_id = e.account_id
                                 and before.sequence = e.sequence - 1
    left join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
    left join points_entry c on c.dealer_id = e.dealer_id and c.transaction_id = e.transaction_id and c.leg = 2
    left join points_lot l on l.dealer_id = e.dealer_id and l.account_id = e.account_id
                          and l.opened_by = e.sequence
   where e.leg = 1 and ($1::text is null or e.account_id = $1)
     and not coalesce(
           e.chain_hash = points_chain_link(
             before.chain_hash, null, points_entry_content(
               t.transaction_id, t.kind, e.points, e.sequence, e.total_after, e.held_after, e.qualifying_after,
               c.account_id, t.source_type, t.source_id, t.source_revision, t.business_day, t.posted_on,
               t.posted_at, t.corrects_transaction_id, t.correlation_id, t.causation_id,
               coalesce(opened_lot_terms(l.expires_on, l.funder_dealer_id),
                        lot_moves(e.dealer_id, e.account_id, e.sequence)), t.explanation))
           and c.points = -e.points and coalesce(l.granted = e.points, true)
           and (e.sequence = 1 or before.sequence is not null), false)
   union all
  select a.dealer_id, a.account_id, a.sequence, coalesce(e.transaction_id, '')
    from points_account a
    left join last on last.dealer_id = a.dealer_id and last.account_id = a.account_id
    left join points_entry e on e.dealer_id = last.dealer_id and e.account_id = last.account_id
                            and e.sequence = last.sequence
   where a.kind = 'MEMBER' and ($1::text is null or a.account_id = $1)
     and (a.chain_hash is distinct from e.chain_hash or a.sequence <> coalesce(last.sequence, 0))
   order by 1, 2, 3 limit $2`;

const MOST_NAMED = 200;

/**
 * Going through the books takes longer than a request may. Of rows behind a policy the planner expects one in two
 * hundred; looking up each of a million in three tables took four times as long as joining the tables whole.
 */
const PATIENTLY = `
  set local statement_timeout = '10min'; set local work_mem = '256MB'; set local enable_nestloop = off`;

/**
 * Goes through the chains of all accounts, or of one, and names the rows that are not what was posted (rulebook PTS-01,
 * PTS-14); nothing means that nobody has edited the books.
 */
export function brokenLinks(
  database: Database,
  {
    accountId = null,
    scope = everything,
  }: { readonly accountId?: string | null; readonly scope?: TenantScope } = {},
): Promise<BrokenLink[]> {
  return database.transaction(scope, async (tx) => {
    if (accountId === null) await tx.query(PATIENTLY);
    return tx.query(BROKEN, [accountId, MOST_NAMED]);
  });
}
