import { snakeCase } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { changedRowsOf } from '../../facts';
import type { AnyFact } from '../../facts';
import { personSets } from '../application/person-sets';
import type { PersonSet } from '../application/person-sets';
import { conditionOf, dimensionOf } from './measure-sql';
import { bitOf, chunkOf, numberPersons } from './person-bits';

/*
 * The persons behind each figure, by day and by month, kept in the statement that changes the facts. A bit is set
 * whatever came before it; it is cleared only after it was seen, under the lock of its row, that no fact is left.
 */

/** Adds the relation `numbered(dealer_id, measure, business_day, dimension, number)` to both tables of sets. */
export const KEPT_PERSONS = [keptBy('day_persons', 'business_day'), keptBy('month_persons', 'month')];

function keptBy(table: 'day_persons' | 'month_persons', day: string): string {
  const dayOf = day === 'month' ? `date_trunc('month', business_day)::date` : 'business_day';
  return `${table}_kept as (
    insert into ${table} as kept (dealer_id, measure, ${day}, dimension, chunk, persons)
    select dealer_id, measure, ${dayOf}, dimension, ${chunkOf('number')}, bit_or(${bitOf('number')})
      from numbered group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (dealer_id, measure, ${day}, dimension, chunk) do update
       set persons = kept.persons | excluded.persons
     where kept.persons | excluded.persons <> kept.persons)`;
}

/** Relations over the changed rows that keep their persons; a person who is only in rows as they were has sign -1. */
export function whoCame(sets: readonly PersonSet[]): string[] {
  const came = sets.map(
    (set) => `
      select dealer_id, '${set.code}' as measure, ${snakeCase(set.day)} as business_day,
             ${dimensionOf(set.dimension)} as dimension, ${snakeCase(set.column)} as person_id, max(sign) as sign
        from ${changedRowsOf(set.over)} where ${conditionOf(set)} and ${snakeCase(set.column)} is not null
       group by 1, 2, 3, 4, 5`,
  );
  return [
    `came as materialized (${came.join(' union all ')})`,
    `numbered as (
      select came.*, p.number from came join person_number p using (dealer_id, person_id) where sign > 0)`,
    ...KEPT_PERSONS,
  ];
}

/** What is no longer so, as far as the rows that changed say it. */
export const NO_LONGER = `(select json_agg(came) from came where sign < 0)`;

/** Numbers the persons of facts before they are written. */
export async function numberPersonsOf(
  tx: Tx,
  sets: readonly PersonSet[],
  facts: readonly AnyFact[],
): Promise<void> {
  const columns = [...new Set(sets.map(({ column }) => column))];
  const persons = new Map<string, { dealerId: string; personId: string }>();
  for (const fact of facts)
    for (const column of columns) {
      const [dealerId, personId] = [String(fact['dealerId']), fact[column]];
      if (typeof personId === 'string') persons.set(`${dealerId} ${personId}`, { dealerId, personId });
    }
  await numberPersons(tx, [...persons.values()]);
}

/** Facts that still put a person of `$1` into a set; by the month, since both the day and the month are asked about. */
function stillHere(set: PersonSet): string {
  const day = `f.${snakeCase(set.day)}`;
  return `
    select gone.dealer_id, gone.measure, ${day} as business_day, gone.dimension, gone.person_id
      from gone join ${set.over.table.name} f
        on f.dealer_id = gone.dealer_id and f.${snakeCase(set.column)} = gone.person_id
       and date_trunc('month', ${day}) = date_trunc('month', gone.business_day)
       and ${dimensionOf(set.dimension, 'f')} = gone.dimension
     where gone.measure = '${set.code}' and ${conditionOf(set, 'f')}`;
}

const GONE = `gone as materialized (
  select g.*, p.number from json_to_recordset($1::json) as g(
    dealer_id text, measure text, business_day date, dimension text, person_id text)
    join person_number p using (dealer_id, person_id))`;

/** Waits for every other writer of the rows, so that the next statement sees the facts of all of them. */
const LOCK_DAYS = lock('day_persons', 'business_day', 'gone.business_day');
const LOCK_MONTHS = lock('month_persons', 'month', `date_trunc('month', gone.business_day)::date`);

function lock(table: string, day: string, dayOf: string): string {
  return `
    with ${GONE}
    select from ${table} kept
     where (dealer_id, measure, ${day}, dimension, chunk) in (
       select dealer_id, measure, ${dayOf}, dimension, ${chunkOf('number')} from gone)
     order by dealer_id, measure, ${day}, dimension, chunk for update`;
}

function clear(table: string, day: string, dayOf: (relation: string) => string): string {
  const same = `here.dealer_id = gone.dealer_id and here.measure = gone.measure
         and here.dimension = gone.dimension and here.person_id = gone.person_id`;
  return `${table}_cleared as (
    update ${table} as kept set persons = kept.persons & ~left_over.persons
      from (select dealer_id, measure, ${dayOf('gone')} as day, dimension, ${chunkOf('number')} as chunk,
                   bit_or(${bitOf('number')}) as persons
              from gone
             where not exists (select from here where ${same} and ${dayOf('here')} = ${dayOf('gone')})
             group by 1, 2, 3, 4, 5) as left_over
     where kept.dealer_id = left_over.dealer_id and kept.measure = left_over.measure and kept.${day} = left_over.day
       and kept.dimension = left_over.dimension and kept.chunk = left_over.chunk)`;
}

/** Clears the persons whom no fact puts any longer where they were; `left` is what {@link NO_LONGER} found. */
export async function clearPersons(tx: Tx, left: string): Promise<void> {
  const measures = new Set((JSON.parse(left) as { measure: string }[]).map(({ measure }) => measure));
  const here = personSets.filter(({ code }) => measures.has(code)).map(stillHere);
  await tx.query(LOCK_DAYS, [left]);
  await tx.query(LOCK_MONTHS, [left]);
  const monthOf = (relation: string) => `date_trunc('month', ${relation}.business_day)::date`;
  await tx.query(
    `with ${GONE}, here as materialized (${here.join(' union all ')}),
       ${clear('day_persons', 'business_day', (relation) => `${relation}.business_day`)},
       ${clear('month_persons', 'month', monthOf)}
     select from here`,
    [left],
  );
  const dealers = (JSON.parse(left) as { dealer_id: string }[]).map(({ dealer_id: id }) => id);
  await dropEmptySets(tx, dealers);
}

/** Takes away rows without anybody: a rebuild, which may never have seen them, would not have made them. */
export async function dropEmptySets(tx: Tx, dealerIds: readonly string[]): Promise<void> {
  for (const table of ['day_persons', 'month_persons'])
    await tx.query(`delete from ${table} where bit_count(persons) = 0 and dealer_id = any($1)`, [
      [...new Set(dealerIds)],
    ]);
}
