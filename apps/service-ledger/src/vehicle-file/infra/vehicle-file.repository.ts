import { localDate } from '@autoclub/domain-kit';
import { pagesOfOwners, type TenantScope, type Tx } from '@autoclub/persistence';
import { dealerBooksIn, dealerIdOf, storedDay, storedMoney } from '../../network';
import type { EventKind, Page, VehicleEvent, VehicleFileReads, VehicleSums } from '../application/ports';

type EventRow = {
  vehicle_id: string;
  kind: EventKind;
  record_id: string;
  detail_code: string;
  occurred_on: string;
  mileage_km: number | null;
};
type SumRow = {
  id: string;
  visits: number;
  first_on: string | null;
  last_on: string | null;
  mileage_km: number | null;
  spent: number;
};

const NEWEST_FIRST = { columns: ['occurred_on', 'record_id'], newestFirst: true };

const SUMS = `
  select v.id, sums.visits, sums.first_on, sums.last_on, latest_mileage($1, v.id) as mileage_km, sums.spent
    from unnest($2::text[]) as v(id)
   cross join lateral (
     select count(*) as visits, min(o.business_day) as first_on, max(o.business_day) as last_on,
            coalesce(sum(bill.minor), 0)::bigint as spent
       from repair_order o
      cross join lateral (
        select coalesce(sum(l.list_minor - l.discount_minor - l.refunded_minor), 0) as minor
          from repair_order_line l
         where l.dealer_id = o.dealer_id and l.repair_order_id = o.id and l.revision = o.revision) as bill
      where o.dealer_id = $1 and o.vehicle_id = v.id and o.vehicle_id is not null) as sums`;

/** The files of vehicles inside one transaction of one dealer. */
export class VehicleFileRepository implements VehicleFileReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async sumsOf(vehicleIds: readonly string[]): Promise<VehicleSums[]> {
    const dealer = await dealerBooksIn(this.tx, this.scope).dealer();
    if (!dealer) return [];
    const rows = await this.tx.query<SumRow[]>(SUMS, [dealer.id, [...vehicleIds]]);
    return rows.map((row) => ({
      vehicleId: row.id,
      visitCount: row.visits,
      firstVisitOn: storedDay(row.first_on),
      lastVisitOn: storedDay(row.last_on),
      latestMileageKm: row.mileage_km,
      spent: storedMoney(row.spent, dealer.currency),
    }));
  }

  async eventsOf(vehicleIds: readonly string[], page: Page): Promise<VehicleEvent[]> {
    const only = { sql: 'listed.dealer_id = $1', parameters: [dealerIdOf(this.scope)] };
    const list = { table: 'vehicle_event', owner: 'vehicle_id', order: NEWEST_FIRST, only };
    const { sql, parameters } = pagesOfOwners(list, vehicleIds, page);
    const rows = await this.tx.query<EventRow[]>(sql, [...parameters]);
    return rows.map((row) => ({
      vehicleId: row.vehicle_id,
      kind: row.kind,
      recordId: row.record_id,
      detailCode: row.detail_code,
      occurredOn: localDate(row.occurred_on),
      mileageKm: row.mileage_km,
    }));
  }
}
