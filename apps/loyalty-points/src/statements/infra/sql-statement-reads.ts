import type { Period } from '@autoclub/domain-kit';
import type { Database } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { dealerOfScope } from '../../network';
import type { StatementMovement, StatementSummary } from '../domain/statement';

/** The latest entry of the account that was posted before a day; entries are numbered in the order of posting. */
const lastBefore = (day: string) => `
  select e.sequence, e.total_after
    from points_entry e
    join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
   where e.dealer_id = a.dealer_id and e.account_id = a.account_id and e.leg = 1 and e.sequence is not null
     and t.posted_on < ${day}
   order by e.sequence desc limit 1`;

const SUMMARY = `
  select a.account_id, a.membership_id, coalesce(opening.total_after, 0) as opening_points,
         coalesce(closing.total_after, 0) as closing_points, coalesce(opening.sequence, 0) as after_sequence,
         coalesce(closing.sequence, 0) as last_sequence,
         coalesce((select json_agg(json_build_object('kind', m.kind, 'points', m.points) order by m.kind)
                     from (select t.kind, sum(e.points)::bigint as points
                             from points_entry e
                             join points_transaction t on t.dealer_id = e.dealer_id
                                                      and t.transaction_id = e.transaction_id
                            where e.dealer_id = a.dealer_id and e.account_id = a.account_id and e.leg = 1
                              and e.sequence > coalesce(opening.sequence, 0)
                              and e.sequence <= coalesce(closing.sequence, 0) group by t.kind) m), '[]') as movements
    from points_account a
    left join lateral (${lastBefore('$3')}) opening on true
    left join lateral (${lastBefore('$4')}) closing on true
   where a.kind = 'MEMBER' and a.account_id = $2 and ($1::text is null or a.dealer_id = $1)`;

interface SummaryRow {
  account_id: string;
  membership_id: string;
  opening_points: number;
  closing_points: number;
  after_sequence: number;
  last_sequence: number;
  movements: StatementMovement[];
}

/** Reads what a statement says before its entries, by one statement. */
export function statementSummary(database: Database) {
  return async (
    { scope }: Reader,
    accountId: string,
    period: Period,
  ): Promise<StatementSummary | undefined> => {
    const [row]: SummaryRow[] = await database.read(scope, (tx) =>
      tx.query(SUMMARY, [dealerOfScope(scope), accountId, period.from, period.to]),
    );
    if (!row) return undefined;
    const { after_sequence: afterSequence, last_sequence: lastSequence } = row;
    return {
      accountId: row.account_id,
      membershipId: row.membership_id,
      period,
      openingPoints: row.opening_points,
      closingPoints: row.closing_points,
      movements: row.movements,
      entryCount: lastSequence - afterSequence,
      afterSequence,
      lastSequence,
    };
  };
}
