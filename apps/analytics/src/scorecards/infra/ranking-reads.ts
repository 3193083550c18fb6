import type { Tx } from '@autoclub/persistence';
import { figureReads } from '../../figures';
import type { RankingReads } from '../application/rank-dealers';

/** What a ranking is made from, inside one transaction. */
export function rankingReads(tx: Tx): RankingReads {
  return {
    ...figureReads(tx),
    dealersByRegion: () =>
      tx.query(
        `select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone"
           from dealer order by dealer_id`,
      ),
  };
}
