import { groupBy } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { NATION } from '../application/ports';
import type {
  ByGroup,
  CountedOrder,
  DayFlows,
  FigureReads,
  Flow,
  Freshness,
  Grouping,
  People,
} from '../application/ports';
import type { FlowMeasure, Measured } from '../../measures';

/*
 * Figures by dealer, region or for the nation. Every statement joins the facts `f` with their dealer `d`, so that a
 * group is a matter of one expression and dealers of other tenants fall out by the row policies.
 */

type Level = Grouping['level'];

const GROUP: Record<Level, string> = {
  DEALER: 'd.dealer_id',
  REGION: 'd.region_id',
  NATION: `'${NATION}'`,
};

/** Which dealers belong to the question; `$1` holds the ids of dealers or regions. */
const ASKED: Record<Level, string> = {
  DEALER: 'd.dealer_id = any($1)',
  REGION: 'd.region_id = any($1)',
  NATION: 'cardinality($1::text[]) = 0',
};

interface Grouped {
  readonly group: string;
}

async function flows(tx: Tx, { level, ids }: Grouping, period: Period): Promise<ByGroup<Flow[]>> {
  const rows: (Flow & Grouped)[] = await tx.query(
    `select ${GROUP[level]} as "group", f.measure, f.dimension, sum(f.value)::bigint as value
       from day_figure f join dealer d on d.dealer_id = f.dealer_id
      where ${ASKED[level]} and f.business_day >= $2 and f.business_day < $3
      group by 1, 2, 3`,
    [ids, period.from, period.to],
  );
  return groupBy(rows, ({ group }) => group);
}

/**
 * Where the persons behind a flow are counted: table, day, dimension, and which rows are meant. A flow that no KPI
 * shows a group of is not here, and counts as nobody.
 */
const PEOPLE: Partial<Record<FlowMeasure, { table: string; day: string; dimension: string; only: string }>> =
  {
    PAYING_VISITS: {
      table: 'visit_fact',
      day: 'business_day',
      dimension: `''`,
      only: 'f.customer_paid_minor > 0',
    },
    POINTS_ISSUED: {
      table: 'points_fact',
      day: 'posted_on',
      dimension: 'f.source_type',
      only: `f.kind in ('EARN', 'CORRECTION')`,
    },
    MEMBERSHIPS_RECRUITED: {
      table: 'membership_fact',
      day: 'activated_on',
      dimension: 'f.source',
      only: 'true',
    },
  };

/** Persons are made distinct by hashing and then counted; counting distinct ones would sort every fact. */
async function people(tx: Tx, { level, ids }: Grouping, period: Period): Promise<ByGroup<People[]>> {
  const persons = Object.entries(PEOPLE).map(
    ([measure, { table, day, dimension, only }]) => `
      select distinct ${GROUP[level]} as "group", '${measure}' as measure, ${dimension} as dimension, f.customer_id
        from ${table} f join dealer d on d.dealer_id = f.dealer_id
       where ${ASKED[level]} and f.${day} >= $2 and f.${day} < $3 and ${only}`,
  );
  const rows: (People & Grouped)[] = await tx.query(
    `select "group", measure, dimension, count(*)::int as people
       from (${persons.join(' union all ')}) as persons
      group by 1, 2, 3`,
    [ids, period.from, period.to],
  );
  return groupBy(rows, ({ group }) => group);
}

/** Customers who came lately, and which of them hold a membership in force; a customer counts once per dealer. */
async function stocks(
  tx: Tx,
  { level, ids }: Grouping,
  asOf: LocalDate,
  activeAfter: LocalDate,
): Promise<ByGroup<Measured[]>> {
  const rows: (Grouped & { active: number; members: number })[] = await tx.query(
    `select "group", count(*)::int as active, count(*) filter (where is_member)::int as members
       from (select distinct ${GROUP[level]} as "group", f.dealer_id, f.customer_id, exists (
                    select from membership_fact m
                     where m.dealer_id = f.dealer_id and m.customer_id = f.customer_id
                       and m.activated_on <= $2 and m.valid_to > $2) as is_member
               from visit_fact f join dealer d on d.dealer_id = f.dealer_id
              where ${ASKED[level]} and f.business_day > $3 and f.business_day <= $2) as customers
      group by 1`,
    [ids, asOf, activeAfter],
  );
  const measuredOf = ({ active, members }: { active: number; members: number }): Measured[] => [
    { measure: 'ACTIVE_CUSTOMERS', dimension: '', value: active, people: active },
    { measure: 'ACTIVE_MEMBERS', dimension: '', value: members, people: members },
  ];
  return new Map(rows.map((row) => [row.group, measuredOf(row)]));
}

async function freshness(tx: Tx, { level, ids }: Grouping): Promise<ByGroup<Freshness>> {
  const rows: (Freshness & Grouped)[] = await tx.query(
    `select distinct on (1) ${GROUP[level]} as "group", f.last_event_at as "lastEventAt",
            f.last_event_id as "lastEventId", f.last_trace_id as "lastTraceId"
       from dealer_freshness f join dealer d on d.dealer_id = f.dealer_id
      where ${ASKED[level]}
      order by 1, f.last_event_at desc, f.last_event_id desc`,
    [ids],
  );
  return new Map(rows.map(({ group, ...last }) => [group, last]));
}

async function dayFlows(tx: Tx, orders: readonly CountedOrder[]): Promise<DayFlows[]> {
  const rows: { flows: DayFlows | null }[] = await tx.query(
    `select (select json_object_agg(sums.measure, sums.value)
               from (select f.measure, sum(f.value) as value from day_figure f
                      where f.dealer_id = asked.dealer_id and f.business_day = asked.day
                      group by f.measure) as sums) as flows
       from unnest($1::text[], $2::date[]) with ordinality as asked(dealer_id, day, at)
      order by asked.at`,
    [orders.map((order) => order.dealerId), orders.map((order) => order.businessDay)],
  );
  return rows.map((row) => row.flows ?? {});
}

async function countedOrdersById(tx: Tx, ids: readonly string[]): Promise<CountedOrder[]> {
  return tx.query(
    `select repair_order_id as "repairOrderId", dealer_id as "dealerId", business_day as "businessDay",
            trace_id as "traceId"
       from visit_fact where repair_order_id = any($1)`,
    [ids],
  );
}

export function figureReads(tx: Tx): FigureReads {
  return {
    countedOrders: (ids) => countedOrdersById(tx, ids),
    dayFlows: (orders) => dayFlows(tx, orders),
    flows: (grouping, period) => flows(tx, grouping, period),
    people: (grouping, period) => people(tx, grouping, period),
    stocks: (grouping, asOf, activeAfter) => stocks(tx, grouping, asOf, activeAfter),
    freshness: (grouping) => freshness(tx, grouping),
  };
}
