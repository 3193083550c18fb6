import type { Tx } from '@autoclub/persistence';
import type { Dealer, DealerVersion, Dealers } from './dealers';

/** The table of dealers, within one transaction. */
export class DealerRepository implements Dealers {
  constructor(private readonly tx: Tx) {}

  async byId(dealerIds: readonly string[]): Promise<Dealer[]> {
    const rows: { dealer_id: string; region_id: string; time_zone: string }[] = await this.tx.query(
      'select dealer_id, region_id, time_zone from dealer where dealer_id = any($1)',
      [[...new Set(dealerIds)]],
    );
    return rows.map((row) => ({ dealerId: row.dealer_id, regionId: row.region_id, timeZone: row.time_zone }));
  }

  async save(dealers: readonly DealerVersion[]): Promise<void> {
    await this.tx.query(
      `insert into dealer (dealer_id, region_id, time_zone, sequence)
       select distinct on (d."dealerId") d.*
         from json_to_recordset($1::json)
              as d("dealerId" text, "regionId" text, "timeZone" text, "version" bigint)
        order by d."dealerId", d."version" desc
           on conflict (dealer_id) do update
          set region_id = excluded.region_id, time_zone = excluded.time_zone, sequence = excluded.sequence
        where dealer.sequence < excluded.sequence`,
      [JSON.stringify(dealers)],
    );
  }

  async unknown(dealerIds: readonly string[]): Promise<Set<string>> {
    const rows: { dealer_id: string }[] = await this.tx.query(
      'select dealer_id from dealer where dealer_id = any($1)',
      [dealerIds],
    );
    const known = new Set(rows.map((row) => row.dealer_id));
    return new Set(dealerIds.filter((dealerId) => !known.has(dealerId)));
  }

  async takeTurns(dealerIds: readonly string[]): Promise<void> {
    await this.tx.query(
      `select pg_advisory_xact_lock(hashtextextended('dealer ' || d.id, 0))
         from (select distinct unnest($1::text[]) as id order by 1) d`,
      [dealerIds],
    );
  }
}
