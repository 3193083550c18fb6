import type { Database } from '@autoclub/persistence';
import type { LiabilityReads, LotSum } from '../application/ports';
import { AGE_EDGES, END_EDGES } from '../domain/ageing';

const DEALERS = `select dealer_id, region_id, time_zone from dealer order by dealer_id`;

/** Lots in hand of the dealers, cut twice and whole in one pass; a lot is as old as the document that earned it. */
const LOTS = `
  with lot as (
    select l.dealer_id, l.account_id, l.remaining,
           width_bucket(d.day - t.business_day, $3::int[]) as age,
           width_bucket(l.expires_on - d.day, $4::int[]) as ending
      from unnest($1::text[], $2::date[]) as d(dealer_id, day)
      join points_lot l on l.dealer_id = d.dealer_id and l.remaining > 0
      join points_entry e on e.dealer_id = l.dealer_id and e.account_id = l.account_id and e.sequence = l.opened_by
      join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id)
  select dealer_id, case when grouping(age) = 0 then 'AGE' when grouping(ending) = 0 then 'END' else 'ALL' end as cut,
         case when grouping(age) = 0 then age when grouping(ending) = 0 then ending end as band,
         sum(remaining)::bigint as points, count(distinct account_id)::int as members
    from lot
   group by grouping sets ((dealer_id, age), (dealer_id, ending), (dealer_id))`;

interface DealerRow {
  dealer_id: string;
  region_id: string;
  time_zone: string;
}
interface LotRow {
  dealer_id: string;
  cut: LotSum['cut'];
  band: number | null;
  points: number;
  members: number;
}

/** Reads what members may still spend, in the scope of the reader: one statement for any number of dealers. */
export function sqlLiabilityReads(database: Database): LiabilityReads {
  return {
    dealers: async ({ scope }) => {
      const rows = await database.read(scope, (tx): Promise<DealerRow[]> => tx.query(DEALERS));
      return rows.map((row) => ({
        dealerId: row.dealer_id,
        regionId: row.region_id,
        timeZone: row.time_zone,
      }));
    },
    lots: async ({ scope }, days) => {
      const ids = days.map(({ dealerId }) => dealerId);
      const dates = days.map(({ day }) => day);
      const rows = await database.read(scope, (tx): Promise<LotRow[]> =>
        tx.query(LOTS, [ids, dates, AGE_EDGES, END_EDGES]),
      );
      return rows.map(({ dealer_id: dealerId, cut, band, points, members }) => ({
        dealerId,
        cut,
        band,
        points,
        memberCount: members,
      }));
    },
  };
}
