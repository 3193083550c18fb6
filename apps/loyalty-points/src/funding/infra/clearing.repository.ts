import { type Period, localDate } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/identity';
import { type Database, type Tx, everything } from '@autoclub/persistence';
import { dealerOfScope } from '../../network';
import type { ClearingReads } from '../application/ports';
import type { Clearing, ClearingLine, SpentElsewhere } from '../domain/clearing';

/**
 * Points taken from lots that another dealer granted, and points of such lots that came back, by the day of posting.
 * Each is worth what its redemption gave for a point, by the category of then (rulebook PTS-07): that is what the
 * dealer who gave it is out of pocket, and both dealers of a pair find the same.
 */
const SPENT = `
  select x.spender as "spenderDealerId", x.funder as "funderDealerId", sum(x.points)::bigint as points,
         sum(x.points * (r.worth_minor / r.points))::bigint as "worthMinor"
    from (
      select t.dealer_id as spender, l.funder_dealer_id as funder, u.points, t.source_id as redemption_id
        from points_transaction t
        join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
        join points_lot_use u on u.dealer_id = e.dealer_id and u.account_id = e.account_id and u.used_by = e.sequence
        join points_lot l on l.dealer_id = u.dealer_id and l.account_id = u.account_id and l.opened_by = u.opened_by
       where t.kind = 'REDEMPTION' and t.posted_on >= $2 and t.posted_on < $3
         and l.funder_dealer_id <> t.dealer_id and $1 in (t.dealer_id, l.funder_dealer_id)
       union all
      select t.dealer_id, l.funder_dealer_id, -b.points, o.source_id
        from points_transaction t
        join points_transaction o on o.dealer_id = t.dealer_id and o.transaction_id = t.corrects_transaction_id
                                 and o.kind = 'REDEMPTION'
        join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
        join points_lot_return b on b.dealer_id = e.dealer_id and b.account_id = e.account_id
                                and b.returned_by = e.sequence
        join points_lot l on l.dealer_id = b.dealer_id and l.account_id = b.account_id and l.opened_by = b.opened_by
       where t.kind = 'REVERSAL' and t.posted_on >= $2 and t.posted_on < $3
         and l.funder_dealer_id <> t.dealer_id and $1 in (t.dealer_id, l.funder_dealer_id)) x
    join redemption r on r.dealer_id = x.spender and r.redemption_id = x.redemption_id
   group by 1, 2 order by 1, 2`;

/** Reads the books of all dealers: a dealer's own would not say what of its points was spent elsewhere. */
export function spentElsewhere(database: Database) {
  return (dealerId: string, { from, to }: Period): Promise<SpentElsewhere[]> =>
    database.read(everything, (tx) => tx.query(SPENT, [dealerId, from, to]));
}

interface ClearingRow {
  clearing_id: string;
  dealer_id: string;
  month: string;
  closed_on: string;
  lines: ClearingLine[];
}

/** Keeps a statement; false where the month is closed already. */
export async function keepClearing(tx: Tx, clearing: Clearing): Promise<boolean> {
  const { dealerId, month, clearingId, closedOn, lines } = clearing;
  const kept: unknown[] = await tx.query(
    `insert into points_clearing (dealer_id, month, clearing_id, closed_on, lines) values ($1, $2, $3, $4, $5::json)
         on conflict (dealer_id, month) do nothing returning month`,
    [dealerId, month, clearingId, closedOn, JSON.stringify(lines)],
  );
  return kept.length > 0;
}

/** The statements of the reader's dealer. */
export function clearingReads(tx: Tx, scope: TenantScope): ClearingReads {
  return {
    latest: async (limit) => {
      const rows: ClearingRow[] = await tx.query(
        `select clearing_id, dealer_id, month, closed_on, lines from points_clearing
          where ($1::text is null or dealer_id = $1) order by month desc, dealer_id limit $2`,
        [dealerOfScope(scope), limit],
      );
      return rows.map((row) => ({
        clearingId: row.clearing_id,
        dealerId: row.dealer_id,
        month: localDate(row.month),
        closedOn: localDate(row.closed_on),
        lines: row.lines,
      }));
    },
  };
}
