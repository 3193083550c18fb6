import type { DataSource } from 'typeorm';

/** What the books say, without the numbers that follow from the order in which it came about. */
export interface LedgerPicture {
  readonly accounts: Record<string, { total: number; qualifying: number; inLots: number }>;
  readonly documents: Record<string, { outcome: string; points: number; membership: string | null }>;
  readonly posted: Record<string, number>;
}

/** Two ledgers that look the same here owe the same points to the same members for the same documents. */
export async function ledgerPicture(owner: DataSource): Promise<LedgerPicture> {
  const accounts: { id: string; total: number; qualifying: number; lots: number }[] = await owner.query(`
    select a.account_id as id, a.total, a.qualifying_points as qualifying,
           coalesce((select sum(l.remaining)::bigint from points_lot l where l.account_id = a.account_id), 0) as lots
      from points_account a where a.kind = 'MEMBER'`);
  const documents: { id: string; outcome: string; points: number; membership: string | null }[] =
    await owner.query(
      `select source_id as id, outcome, points, membership_id as membership from earning_document`,
    );
  const posted: { id: string; points: number }[] = await owner.query(`
    select e.account_id || ' ' || t.source_id as id, sum(e.points)::bigint as points
      from points_entry e join points_transaction t using (dealer_id, transaction_id)
     where e.leg = 1 group by 1 having sum(e.points) <> 0`);
  const sorted = <T extends { id: string }, V>(rows: T[], of: (row: T) => V) =>
    Object.fromEntries([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)).map((row) => [row.id, of(row)]));
  return {
    accounts: sorted(accounts, ({ total, qualifying, lots }) => ({ total, qualifying, inLots: lots })),
    documents: sorted(documents, ({ outcome, points, membership }) => ({ outcome, points, membership })),
    posted: sorted(posted, ({ points }) => points),
  };
}
