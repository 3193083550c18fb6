import { groupBy } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { CustomerHome } from '../../network';
import type { BonusReads, ClosedBonus, ClosingBooks } from '../application/ports';
import type { Roster, RosterResult } from '../domain/bonus';

/** Rosters closed at one go. */
const PORTION = 50;

const ROSTER = `
  select r.dealer_id as "dealerId", r.roster_id as "rosterId", r.manager_id as "managerId",
         json_build_object('from', r.quarter_from, 'to', r.quarter_to) as quarter,
         least(r.quarter_to, coalesce(r.closed_on, r.quarter_to)) as "measuredTo"
    from roster_fact r`;

/**
 * The customers of the rosters that were asked for, as they were frozen, each with the record that stands for them
 * now: spend of a merged record counts for whom it follows (rulebook CONV-8).
 */
const LISTED = `
  asked as (select * from unnest($1::text[], $2::text[], $3::date[], $4::date[])
              as asked(dealer_id, roster_id, day_from, day_to)),
  listed as (
    select asked.*, frozen.customer_id as listed_id, survivor_of(asked.dealer_id, frozen.customer_id) as customer_id
      from asked
      join roster_fact r on r.dealer_id = asked.dealer_id and r.roster_id = asked.roster_id
      cross join lateral unnest(r.customer_ids) as frozen(customer_id))`;

/** Orders that the customers paid for; claims and free checks are none (rulebook ANA-03). */
const PAID = `
  paid as (
    select distinct listed.roster_id, listed.customer_id, o.repair_order_id, o.vehicle_id, o.business_day,
           o.customer_paid_minor
      from listed
      join order_fact o on o.dealer_id = listed.dealer_id and o.customer_id = listed.customer_id
                       and o.business_day >= listed.day_from and o.business_day < listed.day_to
                       and o.customer_paid_minor > 0
                       and o.kind not in ('WARRANTY_CLAIM', 'FREE_INSPECTION', 'FIRST_CHECKS', 'PDS'))`;

const RESULTS = `
  with ${LISTED}, ${PAID},
  scored as (
    select distinct listed.roster_id, f.follow_up_id, f.score
      from listed join follow_up_fact f on f.dealer_id = listed.dealer_id and f.customer_id = listed.customer_id
                                       and f.answered_on >= listed.day_from and f.answered_on < listed.day_to)
  select asked.roster_id as "rosterId",
         (select count(*) from listed where listed.roster_id = asked.roster_id)::int as "customerCount",
         (select count(*) from listed where listed.roster_id = asked.roster_id
             and (listed.roster_id, listed.customer_id) in (select roster_id, customer_id from paid))::int
           as "activeCount",
         (select coalesce(sum(score), 0) from scored where scored.roster_id = asked.roster_id)::int as "scoreSum",
         (select count(*) from scored where scored.roster_id = asked.roster_id)::int as "scoreCount",
         (select coalesce(sum(customer_paid_minor), 0) from paid where paid.roster_id = asked.roster_id)::bigint
           as "paidMinor",
         (select count(distinct (vehicle_id, business_day)) from paid where paid.roster_id = asked.roster_id)::int
           as "ticketCount"
    from asked`;

const WITHOUT_SPEND = `
  with ${LISTED}, ${PAID}
  select distinct listed.roster_id as "rosterId", c.customer_id as "customerId", c.dealer_id as "dealerId",
         c.registered_on as "registeredOn", d.region_id as "regionId", d.time_zone as "timeZone"
    from listed
    join customer c on c.dealer_id = listed.dealer_id and c.customer_id = listed.customer_id
    join dealer d on d.dealer_id = listed.dealer_id
   where (listed.roster_id, listed.customer_id) not in (select roster_id, customer_id from paid)
     and not exists (select from erased_customer e
                      where e.dealer_id = c.dealer_id and e.customer_id = c.customer_id)
   order by c.customer_id`;

function bounds(rosters: readonly Roster[]): string[][] {
  return [
    rosters.map(({ dealerId }) => dealerId),
    rosters.map(({ rosterId }) => rosterId),
    rosters.map(({ quarter }) => quarter.from),
    rosters.map(({ measuredTo }) => measuredTo),
  ];
}

/** Bonuses inside one transaction; row policies keep them to the caller's tenant. */
export function bonusReads(tx: Tx): BonusReads {
  return {
    rosters: (dealerIds, { from, to }) =>
      tx.query<Roster[]>(
        `${ROSTER} where r.dealer_id = any($1) and r.quarter_from >= $2 and r.quarter_from < $3
          order by r.manager_id, r.roster_id`,
        [dealerIds, from, to],
      ),
    async results(rosters) {
      if (rosters.length === 0) return new Map();
      const rows: (RosterResult & { rosterId: string })[] = await tx.query(RESULTS, bounds(rosters));
      return new Map(rows.map(({ rosterId, ...result }) => [rosterId, result]));
    },
    async closed(rosterIds) {
      const rows: ClosedBonus[] = await tx.query(
        `select roster_id as "rosterId", closed_on as "closedOn", result, terms, bonus_minor as "bonusMinor"
           from closed_bonus where roster_id = any($1)`,
        [rosterIds],
      );
      return new Map(rows.map((row) => [row.rosterId, row]));
    },
    async withoutSpend(rosters) {
      if (rosters.length === 0) return new Map();
      const rows: (CustomerHome & { rosterId: string })[] = await tx.query(WITHOUT_SPEND, bounds(rosters));
      return groupBy(rows, ({ rosterId }) => rosterId);
    },
  };
}

const DUE = `${ROSTER}
   where r.dealer_id = $1 and least(r.quarter_to, coalesce(r.closed_on, r.quarter_to)) <= $2 and r.roster_id > $3
     and not exists (select from closed_bonus c where c.dealer_id = r.dealer_id and c.roster_id = r.roster_id)
   order by r.roster_id limit ${PORTION}`;

const CLOSE = `
  insert into closed_bonus (dealer_id, roster_id, closed_on, result, terms, bonus_minor)
  select $1, r."rosterId", r."closedOn", r.result, r.terms, r."bonusMinor"
    from json_to_recordset($2::json) as r("rosterId" text, "closedOn" date, result jsonb, terms jsonb,
         "bonusMinor" bigint)
  on conflict do nothing`;

export function closingBooks(tx: Tx): ClosingBooks {
  return {
    ...bonusReads(tx),
    due: (dealerId, on, after) => tx.query<Roster[]>(DUE, [dealerId, on, after]),
    async close(dealerId, closed) {
      if (closed.length > 0) await tx.query(CLOSE, [dealerId, JSON.stringify(closed)]);
    },
  };
}
