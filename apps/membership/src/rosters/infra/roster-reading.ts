import {
  fromColumns,
  keysetPage,
  pageOfList,
  pagesOfOwners,
  type Database,
  type Tx,
} from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { In } from 'typeorm';
import type { CustomerClass } from '../../customer-classes';
import { notMerged } from '../../customers';
import type {
  CustomersRoster,
  RosterCustomerView,
  RosterFilter,
  RosterReading,
  RosterView,
} from '../application/reading';
import { rosterOf } from './roster-mapping';
import { RosterEntity } from './roster.entity';

/** Reads of rosters in PostgreSQL, each in the tenant of its reader. */
export function rosterReading(database: Database): RosterReading {
  const read = <T>({ scope }: Reader, work: (tx: Tx) => Promise<T>) => database.read(scope, work);
  return {
    rosters: (reader, ids) => read(reader, (tx) => withCounts(counted(tx).where({ rosterId: In([...ids]) }))),
    rosterPage: (reader, filter, part) =>
      read(reader, (tx) => withCounts(keysetPage(filtered(tx, filter), NEWEST_FIRST, part))),
    rostersOf: (reader, customerIds) =>
      read<CustomersRoster[]>(reader, (tx) => tx.query(OF_CUSTOMERS, [customerIds])),
    customersOf: (reader, rosterIds, part) =>
      read(reader, async (tx) => {
        const { sql, parameters } = pagesOfOwners(CUSTOMERS, rosterIds, part);
        const rows: object[] = await tx.query(sql, [...parameters]);
        return rows.map(fromColumns<RosterCustomerView>);
      }),
    candidatePage: (reader, dealerId, quarterFrom, part) =>
      read(reader, async (tx) => {
        const only = { sql: CANDIDATE, parameters: [dealerId, quarterFrom] };
        const { sql, parameters } = pageOfList({ table: 'customer_class', order: BY_CUSTOMER, only }, part);
        const rows: object[] = await tx.query(sql, [...parameters]);
        return rows.map(fromColumns<CustomerClass>);
      }),
  };
}

const NEWEST_FIRST = { columns: ['quarter_from', 'roster_id'], newestFirst: true };
const BY_CUSTOMER = { columns: ['customer_id'] };
/** Of a person who is on two rosters of a quarter by two records, the surviving record counts. */
const CUSTOMERS = {
  table: 'roster_customer',
  owner: 'roster_id',
  order: BY_CUSTOMER,
  only: { sql: notMerged('listed'), parameters: [] },
};

const COUNT = `(select count(*)::int from roster_customer c
  where c.dealer_id = r.dealer_id and c.roster_id = r.roster_id and ${notMerged('c')})`;

const OF_CUSTOMERS = `
  select c.customer_id as "customerId", c.roster_id as "rosterId" from roster_customer c
   where c.customer_id = any($1) and not c.is_freed and ${notMerged('c')}
   order by c.quarter_from`;

const CANDIDATE = `listed.dealer_id = $1 and listed.is_in_loyal_base
  and exists (select from customer c where c.dealer_id = listed.dealer_id and c.customer_id = listed.customer_id)
  and not exists (select from roster_customer c
                   where c.dealer_id = listed.dealer_id and c.quarter_from = $2::date
                     and c.customer_id = listed.customer_id and not c.is_freed and ${notMerged('c')})`;

function counted(tx: Tx) {
  return tx.createQueryBuilder(RosterEntity, 'r').addSelect(COUNT, 'customer_count');
}

function filtered(tx: Tx, filter: RosterFilter) {
  return counted(tx).where(filter);
}

async function withCounts(query: ReturnType<typeof counted>): Promise<RosterView[]> {
  const { entities, raw } = await query.getRawAndEntities<{ customer_count: number }>();
  return entities.map((row, i) => ({ ...rosterOf(row), customerCount: raw[i]?.customer_count ?? 0 }));
}
