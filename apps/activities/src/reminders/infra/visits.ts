import type { DataOf, DeliveredEvent, repairOrderSettled } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';

const MAINTENANCE = ['PERIODIC_MAINTENANCE', 'FIRST_CHECKS'];

/**
 * The first and the last reading of the kilometres of each car, and its last maintenance. The earliest and the latest
 * win, so the order of arrival and repetitions change nothing.
 */
export async function keepVisits(
  tx: Tx,
  events: readonly DeliveredEvent<DataOf<typeof repairOrderSettled>>[],
): Promise<void> {
  const rows = events.map(({ data }) => ({
    dealer: data.dealerId,
    vehicle: data.vehicleId,
    day: data.businessDay,
    km: data.mileageKm,
    maintenance: MAINTENANCE.includes(data.kind),
  }));
  await tx.query(KEEP, [JSON.stringify(rows)]);
}

const KEEP = `
  insert into reminder_visit as kept
    (dealer_id, vehicle_id, first_on, first_km, last_on, last_km, maintained_on, maintained_km)
  select dealer, vehicle, min(day) filter (where km is not null),
         (array_agg(km order by day, km) filter (where km is not null))[1],
         max(day) filter (where km is not null),
         (array_agg(km order by day desc, km desc) filter (where km is not null))[1],
         max(day) filter (where maintenance),
         (array_agg(km order by day desc, km desc nulls last) filter (where maintenance))[1]
    from json_to_recordset($1::json) as v(dealer text, vehicle text, day date, km bigint, maintenance boolean)
   group by 1, 2 order by 1, 2
  on conflict (dealer_id, vehicle_id) do update set
    first_on = least(kept.first_on, excluded.first_on),
    first_km = case when kept.first_on is null or
                         (excluded.first_on, excluded.first_km) < (kept.first_on, kept.first_km)
                    then excluded.first_km else kept.first_km end,
    last_on = greatest(kept.last_on, excluded.last_on),
    last_km = case when kept.last_on is null or (excluded.last_on, excluded.last_km) > (kept.last_on, kept.last_km)
                   then excluded.last_km else kept.last_km end,
    maintained_on = greatest(kept.maintained_on, excluded.maintained_on),
    maintained_km = case when kept.maintained_on is null or excluded.maintained_on > kept.maintained_on
                           or (excluded.maintained_on = kept.maintained_on
                               and coalesce(excluded.maintained_km, 0) > coalesce(kept.maintained_km, 0))
                         then excluded.maintained_km else kept.maintained_km end`;
