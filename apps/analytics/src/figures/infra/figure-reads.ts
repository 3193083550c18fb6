import type { Tx } from '@autoclub/persistence';
import { ASKED, GROUP, measureReads, measureSources } from '../../measures';
import type { Grouped } from '../../measures';
import { askHistory } from './shown-figures';
import type { CountedOrder, FigureReads, Freshness } from '../application/ports';

/** What the figures are read from, inside one transaction. */
export function figureReads(tx: Tx): FigureReads {
  return {
    ...measureReads(tx),
    history: askHistory(tx),
    sources: (asked, page) => measureSources(tx, asked, page),
    dealersInView: () => tx.query('select dealer_id as "dealerId", region_id as "regionId" from dealer'),
    async freshness({ level, ids }) {
      const rows: (Freshness & Grouped)[] = await tx.query(
        `select distinct on (1) ${GROUP[level]} as "group", f.last_event_at as "lastEventAt",
                f.last_event_id as "lastEventId", f.last_trace_id as "lastTraceId"
           from dealer_freshness f join dealer d on d.dealer_id = f.dealer_id
          where ${ASKED[level]}
          order by 1, f.last_event_at desc, f.last_event_id desc`,
        [ids],
      );
      return new Map(rows.map(({ group, ...last }) => [group, last]));
    },
    dealerInView: (id) =>
      tx.query(
        `select dealer_id as id, time_zone as "timeZone", region_id as "regionId" from dealer where dealer_id = $1`,
        [id],
      ),
    regionInView: (id) => tx.query('select region_id as id from region where region_id = $1', [id]),
    countedOrders: (ids): Promise<CountedOrder[]> =>
      tx.query(
        `select repair_order_id as "repairOrderId", dealer_id as "dealerId", business_day as "businessDay",
                trace_id as "traceId"
           from order_fact where repair_order_id = any($1)`,
        [ids],
      ),
  };
}
