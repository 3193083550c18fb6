import type { CurrencyCode } from '@autoclub/domain-kit';
import { fromColumns, pagesOfOwners, type Database } from '@autoclub/persistence';
import type {
  HabitCardChangeView,
  HabitCardReading,
  HabitCardView,
  LastServiceView,
} from '../application/reading';
import { NO_HABITS } from '../domain/habits';

const CHANGES = {
  table: 'habit_card_change',
  owner: 'vehicle_id',
  order: { columns: ['changed_at', 'version'], newestFirst: true },
};

/** Reads of habit cards in PostgreSQL, each in the tenant of its reader. */
export function habitCardReading(database: Database): HabitCardReading {
  return {
    cardsOf: (reader, vehicleIds) =>
      database.read(reader.scope, async (tx) => {
        const rows: object[] = await tx.query(CARDS, [vehicleIds]);
        return rows.map(fromColumns<HabitCardView>).map((card) => ({
          ...card,
          habits: { ...NO_HABITS, ...card.habits },
        }));
      }),
    lastServicesOf: (reader, vehicleIds) =>
      database.read(reader.scope, async (tx) => {
        const rows: LastServiceRow[] = await tx.query(LAST_SERVICES, [vehicleIds]);
        return rows.map(({ amountMinor, currency, ...service }) => ({
          ...service,
          amount: { amountMinor, currency },
        }));
      }),
    changesOf: (reader, vehicleIds, part) =>
      database.read(reader.scope, async (tx) => {
        const { sql, parameters } = pagesOfOwners(CHANGES, vehicleIds, part);
        const rows: object[] = await tx.query(sql, [...parameters]);
        return rows.map(fromColumns<HabitCardChangeView>);
      }),
  };
}

/** A card of a former customer is not shown: the car changed hands. */
const CARDS = `
  select c.dealer_id, c.vehicle_id, c.customer_id, c.habits, c.version, c.changed_at, c.changed_by
    from habit_card c
    join vehicle v on v.dealer_id = c.dealer_id and v.vehicle_id = c.vehicle_id and v.customer_id = c.customer_id
   where c.vehicle_id = any($1)`;

interface LastServiceRow extends Omit<LastServiceView, 'amount'> {
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
}

/** A complaint that names no order is about the last service when it was made after it. */
const LAST_SERVICES = `
  select o.vehicle_id as "vehicleId", o.repair_order_id as "repairOrderId", o.serviced_on as "servicedOn",
         o.item_kinds as "itemKinds", o.amount_minor as "amountMinor", o.currency,
         s.score as "satisfactionScore", complaint.category as "complaintCategory",
         coalesce(complaint.is_open, false) as "isComplaintOpen"
    from unnest($1::text[]) as wanted(id)
   cross join lateral (
     select * from serviced_order
      where vehicle_id = wanted.id order by settled_at desc, repair_order_id desc limit 1) o
    left join service_score s on s.dealer_id = o.dealer_id and s.repair_order_id = o.repair_order_id
    left join lateral (
      select c.category, c.is_open from service_complaint c
       where c.dealer_id = o.dealer_id
         and (c.repair_order_id = o.repair_order_id
              or c.repair_order_id is null and c.vehicle_id = o.vehicle_id and c.opened_at >= o.settled_at)
       order by c.opened_at desc, c.complaint_id desc limit 1) complaint on true`;
