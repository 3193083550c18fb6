import type { Tx } from '@autoclub/persistence';
import { figureReads } from '../../figures';
import type { SubjectReads } from '../application/make-export';

/** What an export is read from, inside one transaction of the one who asked. */
export function subjectReads(tx: Tx): SubjectReads {
  return {
    ...figureReads(tx),
    dealersByRegion: () =>
      tx.query(
        `select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone"
           from dealer order by dealer_id`,
      ),
  };
}
