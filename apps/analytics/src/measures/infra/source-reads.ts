import { type PagePart, pageOfList, snakeCase, type Tx } from '@autoclub/persistence';
import type { FlowMeasure } from '../application/measure';
import { flows, stocks } from '../application/measures';
import type { Source, SourcesAsked } from '../application/ports';
import { amountOf, conditionOf } from './measure-sql';

/** The columns of the order: the measures one after the other, in each by day and document. */
const PLACE = ['at', 'day', 'id'] as const;

/**
 * One page of the documents that the measures of a dealer add up (rulebook ANA-04), read from the same facts by the
 * same conditions. A state has no document of its own: its rows are the customers who are in it.
 */
export function measureSources(
  tx: Tx,
  { dealerId, span, codes }: SourcesAsked,
  page: PagePart,
): Promise<Source[]> {
  const parts = codes
    .map((code, at) => flowRows(code, at) ?? stockRows(code, at))
    .filter((sql) => sql !== undefined);
  const { period, asOf, activeAfter, inactiveUntil, factoryWarrantyYears } = span;
  const parameters = [
    dealerId,
    period.from,
    period.to,
    asOf,
    activeAfter,
    inactiveUntil,
    factoryWarrantyYears,
  ];
  const table = `(
    with asked as (
      select $1::text as dealer_id
        from (select $2::date, $3::date, $4::date, $5::date, $6::date, $7::int) as typed)
    ${parts.join('\n union all \n')})`;
  const order = { columns: PLACE };
  const { sql, parameters: all } = pageOfList({ table, order, only: { sql: 'true', parameters } }, page);
  return tx.query(sql, [...all]);
}

function flowRows(code: string, at: number): string | undefined {
  const found: FlowMeasure | undefined = flows.find((measure) => measure.code === code);
  if (!found) return undefined;
  const { over, day } = found;
  const { name, key, columns } = over.table;
  const id = key
    .filter((property) => property !== 'dealerId')
    .map((property) => `${snakeCase(property)}::text`);
  const trace = (columns as readonly string[]).includes('traceId') ? 'trace_id' : 'null::text';
  return `
    select ${at} as at, '${code}' as measure, '${kindOf(name)}' as kind, concat_ws('/', ${id.join(', ')}) as id,
           ${snakeCase(day)}::date as day, (${amountOf(found)})::bigint as adds, ${trace} as "traceId"
      from ${name}
     where dealer_id = $1 and ${snakeCase(day)} >= $2 and ${snakeCase(day)} < $3 and ${conditionOf(found)}`;
}

function stockRows(code: string, at: number): string | undefined {
  const found = stocks.find((measure) => measure.code === code);
  return (
    found &&
    `
    select ${at} as at, '${code}' as measure,
           case when person is null then 'DEALER' else 'CUSTOMER' end as kind,
           coalesce(person, $1) as id, $4::date as day, sum(value)::bigint as adds, null::text as "traceId"
      from (${found.rows}) as counted group by person having sum(value) <> 0`
  );
}

/** What kind of document a table keeps: `order_fact` holds orders. */
function kindOf(table: string): string {
  return table.replace(/_fact$/, '').toUpperCase();
}
