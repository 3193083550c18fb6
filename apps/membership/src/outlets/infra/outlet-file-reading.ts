import { fromColumns, pageOfList, type Database, type Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type {
  OutletCounts,
  OutletFileFilter,
  OutletFileReading,
  OutletFileView,
} from '../application/reading';
import type { OutletFileState } from '../domain/outlet-file';

/** Reads of outlets' files in PostgreSQL, each in the tenant of its reader. */
export function outletFileReading(database: Database): OutletFileReading {
  const read = <T>({ scope }: Reader, work: (tx: Tx) => Promise<T>) => database.read(scope, work);
  return {
    async filesOf(reader, vehicleIds) {
      const rows: object[] = await read(reader, (tx) => tx.query(OF_VEHICLES, [vehicleIds]));
      return rows.map(fromColumns<OutletFileView>);
    },
    async filePage(reader, { dealerId, today }, filter, part) {
      const only = onlyThose(filter, dealerId, today);
      const { sql, parameters } = pageOfList({ table: FILES, order: NEWEST_FIRST, only }, part);
      const rows: object[] = await read(reader, (tx) => tx.query(sql, [...parameters]));
      return rows.map(fromColumns<OutletFileView>);
    },
    countsOf: (reader, outlets, { from, to }) =>
      read<OutletCounts[]>(reader, (tx) => tx.query(COUNTS, [JSON.stringify(outlets), from, to])),
  };
}

const NEWEST_FIRST = { columns: ['sold_on', 'vehicle_id'], newestFirst: true };

/** Files that came or are awaited, and cars sold through an outlet whose sale nobody has reported yet. */
const FILES = `(
  select dealer_id, vehicle_id, customer_id, outlet_id, sold_on, delivered_on, field_codes, corrected_field_codes,
         version
    from outlet_file
  union all
  select v.dealer_id, v.vehicle_id, v.customer_id, v.outlet_id, v.purchased_on, null, '{}', '{}', 0
    from vehicle v
    join outlet o on o.dealer_id = v.dealer_id and o.outlet_id = v.outlet_id and o.registered_on <= v.purchased_on
   where v.outlet_id is not null
     and not exists (select from outlet_file f where f.dealer_id = v.dealer_id and f.vehicle_id = v.vehicle_id))`;

const OF_VEHICLES = `select f.* from ${FILES} f where f.vehicle_id = any($1)`;

const COUNTS = `
  select f.outlet_id as "outletId", count(*)::int as "dueCount",
         count(*) filter (where f.delivered_on = f.sold_on)::int as "onTimeCount",
         count(*) filter (where f.delivered_on > f.sold_on)::int as "lateCount",
         count(*) filter (where f.delivered_on is null)::int as "missingCount",
         coalesce(sum(cardinality(f.field_codes)), 0)::int as "fieldCount",
         coalesce(sum(cardinality(f.corrected_field_codes)), 0)::int as "correctedFieldCount"
    from json_to_recordset($1::json) as wanted("outletId" text, today date)
    join ${FILES} f on f.outlet_id = wanted."outletId"
   where f.sold_on >= $2 and f.sold_on < $3 and (f.delivered_on is not null or f.sold_on < wanted.today)
   group by f.outlet_id`;

/** The states as the domain tells them apart, with today as `$2`. */
const STATES: Readonly<Record<OutletFileState, string>> = {
  AWAITED: 'listed.delivered_on is null and listed.sold_on >= $2',
  MISSING: 'listed.delivered_on is null and listed.sold_on < $2',
  ON_TIME: 'listed.delivered_on = listed.sold_on',
  LATE: 'listed.delivered_on > listed.sold_on',
};

/** The day is named whether a state asks for it or not, so that every list has the same parameters. */
function onlyThose({ outletId, state }: OutletFileFilter, dealerId: string, today: string) {
  const conditions = ['listed.dealer_id = $1', '$2::date is not null'];
  if (state !== undefined) conditions.push(STATES[state]);
  if (outletId !== undefined) conditions.push('listed.outlet_id = $3');
  const parameters = [dealerId, today, ...(outletId === undefined ? [] : [outletId])];
  return { sql: conditions.join(' and '), parameters };
}
