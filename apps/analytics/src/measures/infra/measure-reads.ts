import { groupBy, type Period } from '@autoclub/domain-kit';
import { snakeCase, type Tx } from '@autoclub/persistence';
import type { FlowMeasure, StockMeasure } from '../application/measure';
import { flows as flowMeasures, stocks as stockMeasures } from '../application/measures';
import type { MeasureCode } from '../application/measures';
import type {
  ByGroup,
  DayFlows,
  DealerDay,
  Flow,
  Grouping,
  MeasureReads,
  People,
  Span,
  Stock,
} from '../application/ports';
import { ASKED, GROUP } from './grouping-sql';
import type { Grouped } from './grouping-sql';
import { Parameters, setsOver, stateOf } from './person-reads';
import { wholeMonthsOf } from '../domain/whole-months';

/**
 * Whole months are read from the month rollup, the days before and after them from the day rollup. Each part names its
 * dealers itself: over a union the planner would read every row.
 */
async function flows(
  tx: Tx,
  { level, ids }: Grouping,
  period: Period,
  only: readonly MeasureCode[] | undefined,
): Promise<ByGroup<Flow[]>> {
  const months = wholeMonthsOf(period);
  const codes = flowMeasures.map(({ code }) => code).filter((code) => only?.includes(code) ?? true);
  const part = (table: string, within: string) => `
    select ${GROUP[level]} as "group", f.measure, f.dimension, f.value
      from ${table} f join dealer d on d.dealer_id = f.dealer_id
     where ${ASKED[level]} and f.measure = any($6) and ${within}`;
  const parts = [
    ...(months.from < months.to ? [part('month_sum', 'f.month >= $4 and f.month < $5')] : []),
    ...(period.from < months.from
      ? [part('day_figure', 'f.business_day >= $2 and f.business_day < $4')]
      : []),
    ...(months.to < period.to ? [part('day_figure', 'f.business_day >= $5 and f.business_day < $3')] : []),
  ];
  const rows: (Flow & Grouped)[] = await tx.query(
    `with typed as (select $2::date, $3::date, $4::date, $5::date)
     select "group", measure, dimension, sum(value)::bigint as value
       from (${parts.join(' union all ')}) as parts
      group by 1, 2, 3`,
    [ids, period.from, period.to, months.from, months.to, codes],
  );
  return groupBy(rows, ({ group }) => group);
}

/** Persons whose facts of a period were recorded after an instant, whether or not they count. */
function changedPersonsOf({ code, persons }: FlowMeasure, level: Grouping['level']): string[] {
  if (!persons) return [];
  const { over, column, day } = persons;
  return [
    `select distinct asked.id, asked.since, '${code}' as measure, f.${snakeCase(column)} as person
       from ${over.table.name} f join dealer d using (dealer_id) join asked on asked.id = ${GROUP[level]}
      where f.${snakeCase(day)} >= $1 and f.${snakeCase(day)} < $2 and f.event_at > asked.since`,
  ];
}

/** A state changes with every order of the customers whose state it is. */
function changedStockOf(code: string, level: Grouping['level']): string {
  return `select distinct asked.id, asked.since, '${code}' as measure, f.customer_id as person
            from order_fact f join dealer d using (dealer_id) join asked on asked.id = ${GROUP[level]}
           where f.business_day >= ($2::date - interval '1 year') and f.business_day < $2 and f.event_at > asked.since`;
}

/** How many persons are behind what has changed in a period of each subject since each instant, by measure. */
export function changedPeople(
  tx: Tx,
  level: Grouping['level'],
  { from, to }: Period,
  marks: readonly { readonly subjectId: string; readonly since: string }[],
  only?: readonly MeasureCode[],
): Promise<{ subjectId: string; since: string; measure: string; people: number }[]> {
  const isAsked = ({ code }: { readonly code: MeasureCode }) => only?.includes(code) ?? true;
  const persons = [
    ...flowMeasures.filter(isAsked).flatMap((measure) => changedPersonsOf(measure, level)),
    ...stockMeasures.filter(isAsked).map(({ code }) => changedStockOf(code, level)),
  ];
  if (persons.length === 0) return Promise.resolve([]);
  return tx.query(
    `with typed as (select $1::date, $2::date),
     asked as (select * from unnest($3::text[], $4::timestamptz[], $5::text[]) as mark(id, since, written))
     select asked.id as "subjectId", asked.written as since, measure, count(*)::int as people
       from (${persons.join(' union all ')}) as persons join asked using (id, since)
      group by 1, 2, 3`,
    [
      ...[from, to, marks.map(({ subjectId }) => subjectId)],
      ...[marks.map(({ since }) => since), marks.map(({ since }) => since)],
    ],
  );
}

/** Different persons behind flows, from the sets that are kept of them. */
async function people(
  tx: Tx,
  { level, ids }: Grouping,
  period: Period,
  only?: readonly MeasureCode[],
): Promise<ByGroup<People[]>> {
  const codes = flowMeasures.flatMap(({ code, persons }) =>
    persons && (only?.includes(code) ?? true) ? [code] : [],
  );
  if (codes.length === 0) return new Map();
  const parameters = new Parameters(ids, codes);
  const sets = setsOver(parameters, period, 'f.measure = any($2)');
  const rows: (People & Grouped)[] = await tx.query(
    `with asked as materialized (
       select d.dealer_id, ${GROUP[level]} as "group" from dealer d where ${ASKED[level]}),
     gathered as (
       select "group", dealer_id, measure, dimension, chunk, bit_or(persons) as persons
         from (${sets}) as sets group by 1, 2, 3, 4, 5)
     select "group", measure, dimension, sum(bit_count(persons))::int as people from gathered group by 1, 2, 3`,
    parameters.values,
  );
  return groupBy(rows, ({ group }) => group);
}

/** So that every parameter has a type, also when no measure that is asked for has a use for it. */
const NO_ROW = `
  select null, null, null::bigint, null::bigint
    from (select $2::date, $3::date, $4::date, $5::date, $6::date, $7::int) as typed where false`;

/**
 * Counted by dealer before the dealers are put into their groups: persons of two dealers are never the same, and the
 * planner, which cannot guess how many dealers a tenant sees, would count everything again for each of them. States of
 * persons are read from the sets that are kept, those of cars and policies from the facts.
 */
async function stocks(
  tx: Tx,
  { level, ids }: Grouping,
  span: Span,
  only?: readonly MeasureCode[],
): Promise<ByGroup<Stock[]>> {
  const asked: readonly StockMeasure[] = stockMeasures.filter(({ code }) => only?.includes(code) ?? true);
  if (asked.length === 0) return new Map();
  const { period, asOf, activeAfter, inactiveUntil, factoryWarrantyYears } = span;
  const parameters = new Parameters(
    ...[ids, period.from, period.to, asOf, activeAfter, inactiveUntil, factoryWarrantyYears],
  );
  const relations = new Map<string, string>();
  const counted = asked.map(
    (stock) =>
      stateOf(stock, span, parameters, relations) ??
      `select '${stock.code}' as measure, counted.dealer_id, sum(counted.value) as value,
              count(distinct counted.person) as people from (${stock.rows}) as counted group by 2`,
  );
  const sets = [...relations].map(([name, sql]) => `${name} as materialized (${sql}),`).join('\n');
  const rows: (Stock & Grouped)[] = await tx.query(
    `with asked as materialized (
       select d.dealer_id, ${GROUP[level]} as "group" from dealer d where ${ASKED[level]}),
     ${sets}
     by_dealer as materialized (${[...counted, NO_ROW].join(' union all ')})
     select asked."group", measure, '' as dimension, sum(value)::bigint as value,
            nullif(sum(people), 0)::int as people
       from by_dealer join asked using (dealer_id)
      group by 1, 2`,
    parameters.values,
  );
  return groupBy(rows, ({ group }) => group);
}

async function dayFlows(tx: Tx, days: readonly DealerDay[]): Promise<DayFlows[]> {
  const rows: { flows: DayFlows | null }[] = await tx.query(
    `select (select json_object_agg(sums.measure, sums.value)
               from (select f.measure, sum(f.value) as value from day_figure f
                      where f.dealer_id = asked.dealer_id and f.business_day = asked.day and f.measure = any($3)
                      group by f.measure) as sums) as flows
       from unnest($1::text[], $2::date[]) with ordinality as asked(dealer_id, day, at)
      order by asked.at`,
    [
      days.map((day) => day.dealerId),
      days.map((day) => day.businessDay),
      flowMeasures.map(({ code }) => code),
    ],
  );
  return rows.map((row) => row.flows ?? {});
}

/** Measures in PostgreSQL, inside one transaction. */
export function measureReads(tx: Tx): MeasureReads {
  return {
    flows: (grouping, period, only) => flows(tx, grouping, period, only),
    people: (grouping, period, only) => people(tx, grouping, period, only),
    stocks: (grouping, span, only) => stocks(tx, grouping, span, only),
    dayFlows: (days) => dayFlows(tx, days),
  };
}
