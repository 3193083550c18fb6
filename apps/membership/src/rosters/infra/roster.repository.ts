import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Tx } from '@autoclub/persistence';
import { MoreThan, Not } from 'typeorm';
import { notMerged } from '../../customers';
import type { RosterBook, RosterSizeOn } from '../application/ports';
import { rosterColumns, rosterOf } from './roster-mapping';
import { RosterEntity } from './roster.entity';

/** Rosters in PostgreSQL. That a customer is on one roster of a quarter is a unique index of `roster_customer`. */
export function rosterBook(tx: Tx): RosterBook {
  const lock = { mode: 'pessimistic_write' } as const;
  return {
    async openOf(roster, at) {
      const { dealerId, managerId, quarterFrom } = rosterColumns(roster);
      const row = { ...rosterColumns(roster), ...at };
      await tx.createQueryBuilder().insert().into(RosterEntity).values(row).orIgnore().execute();
      const where = { dealerId, managerId, quarterFrom, state: Not('CLOSED' as const) };
      return rosterOf(await tx.findOneOrFail(RosterEntity, { where, lock }));
    },
    async lock(dealerId, rosterId) {
      const row = await tx.findOne(RosterEntity, { where: { dealerId, rosterId }, lock });
      return row ? rosterOf(row) : undefined;
    },
    async lockUnfinished(dealerId, after, limit) {
      const where = { dealerId, rosterId: MoreThan(after), state: Not('CLOSED' as const) };
      const rows = await tx.find(RosterEntity, { where, order: { rosterId: 'ASC' }, take: limit, lock });
      return rows.map(rosterOf);
    },
    async save(roster) {
      const { dealerId, rosterId, ...columns } = rosterColumns(roster);
      await tx.update(RosterEntity, { dealerId, rosterId }, columns);
      if (roster.state === 'CLOSED') await tx.query(FREE, [dealerId, rosterId]);
    },
    async remove({ dealerId, rosterId }) {
      await tx.delete(RosterEntity, { dealerId, rosterId });
    },
    customersOf: ({ dealerId, rosterId }) => idsOf(tx.query(CUSTOMERS, [dealerId, rosterId])),
    async take({ dealerId, rosterId, quarter }, picks) {
      const placed = await idsOf(tx.query(TAKE, [dealerId, rosterId, quarter.from, JSON.stringify(picks)]));
      const isPlaced = new Set(placed);
      return picks.map(({ customerId }) => customerId).filter((id) => !isPlaced.has(id));
    },
    async drop({ dealerId, rosterId }, customerIds) {
      await tx.query(DROP, [dealerId, rosterId, customerIds]);
    },
    async knownCustomers(dealerId, customerIds) {
      return new Set(await idsOf(tx.query(KNOWN, [dealerId, customerIds])));
    },
  };
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id);
}

/** In the order of the ids, so that two who pick the same customers never wait for each other in a circle. */
const TAKE = `
  insert into roster_customer (dealer_id, roster_id, customer_id, quarter_from, picked_at, picked_by)
  select $1, $2, r."customerId", $3, r."pickedAt", r."pickedBy"
    from json_to_recordset($4::json) as r("customerId" text, "pickedAt" timestamptz, "pickedBy" text)
   order by r."customerId"
  on conflict do nothing returning customer_id as id`;

const CUSTOMERS = `
  select c.customer_id as id from roster_customer c
   where c.dealer_id = $1 and c.roster_id = $2 and ${notMerged('c')} order by c.customer_id`;

const FREE = 'update roster_customer set is_freed = true where dealer_id = $1 and roster_id = $2';

const DROP = 'delete from roster_customer where dealer_id = $1 and roster_id = $2 and customer_id = any($3)';

/** Customers are an earlier capability's; only whether they are there is asked, and they stay there meanwhile. */
const KNOWN = `
  select customer_id as id from customer where dealer_id = $1 and customer_id = any($2) order by customer_id
     for key share`;

/** The numbers of the programme in force. */
export function sizeFrom(programmes: ProgrammeBook): RosterSizeOn {
  return (dealer, day) => {
    const { rosterSuggestedMin, rosterMax } = programmes.inForce(dealer, day).values.membership;
    return { suggestedMin: rosterSuggestedMin, max: rosterMax };
  };
}
