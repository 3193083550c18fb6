import { type PagePart, type Tx, pagesOfOwners } from '@autoclub/persistence';
import type { RedemptionStore } from '../application/ports';
import type { Redemption } from '../domain/redemption';
import { type RedemptionRow, redemptionOf, rowOfRedemption } from './redemption.rows';

const UPSERT = `
  insert into redemption select * from json_populate_record(null::redemption, $1::json)
      on conflict (dealer_id, redemption_id) do update
     set status = excluded.status, version = excluded.version, decided_at = excluded.decided_at,
         decided_on = excluded.decided_on, transaction_id = excluded.transaction_id,
         fulfilment = excluded.fulfilment, release = excluded.release, is_given_late = excluded.is_given_late,
         returned_points = excluded.returned_points, return_count = excluded.return_count,
         reversal = excluded.reversal`;

/** The table of redemptions, within one transaction. */
export function sqlRedemptions(tx: Tx): RedemptionStore {
  const where = async (condition: string, parameters: readonly unknown[]): Promise<Redemption[]> => {
    const rows: RedemptionRow[] = await tx.query(`select * from redemption where ${condition}`, [
      ...parameters,
    ]);
    return rows.map(redemptionOf);
  };
  return {
    lock: async (dealerId, id) =>
      (await where('dealer_id = $1 and redemption_id = $2 for update', [dealerId, id]))[0] ?? null,
    save: async (redemption) => void (await tx.query(UPSERT, [JSON.stringify(rowOfRedemption(redemption))])),
  };
}

/** Redemptions by their ids, as far as the tenant may see them. */
export async function redemptionsById(tx: Tx, ids: readonly string[]): Promise<Redemption[]> {
  const rows: RedemptionRow[] = await tx.query('select * from redemption where redemption_id = any($1)', [
    ids,
  ]);
  return rows.map(redemptionOf);
}

/** The redemptions of accounts, newest first. */
export async function redemptionsOfAccounts(
  tx: Tx,
  accountIds: readonly string[],
  page: PagePart,
): Promise<Redemption[]> {
  const order = { columns: ['reserved_at', 'redemption_id'], newestFirst: true };
  const { sql, parameters } = pagesOfOwners(
    { table: 'redemption', owner: 'account_id', order },
    accountIds,
    page,
  );
  const rows: RedemptionRow[] = await tx.query(sql, [...parameters]);
  return rows.map(redemptionOf);
}
