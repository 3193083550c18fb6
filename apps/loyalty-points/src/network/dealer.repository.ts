import { type Tx, copyTable } from '@autoclub/persistence';
import type { Dealer, Dealers } from './dealers';

export const dealerTable = copyTable({
  name: 'dealer',
  key: ['dealerId'],
  columns: ['regionId', 'timeZone'],
});

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
}
