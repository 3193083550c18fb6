import { snakeCase } from '@autoclub/persistence';
import { MEMBERS, personSets } from '../application/person-sets';
import type { PersonSet } from '../application/person-sets';
import { turnsOf } from './keep-members';
import { conditionOf, dimensionOf } from './measure-sql';
import { NOBODY, bitOf, chunkOf } from './person-bits';

/** Everybody whom the facts put into a set, once a day; `of` narrows the facts down. */
export function everybodyIn(set: PersonSet, of = 'true'): string {
  return `
    select distinct f.dealer_id, '${set.code}' as measure, f.${snakeCase(set.day)} as business_day,
           ${dimensionOf(set.dimension, 'f')} as dimension, f.${snakeCase(set.column)} as person_id
      from ${set.over.table.name} f
     where ${conditionOf(set, 'f')} and f.${snakeCase(set.column)} is not null and ${of}`;
}

const EVERYBODY = [
  ...personSets.map((set) => everybodyIn(set)),
  `select dealer_id, '${MEMBERS}', business_day, '', person_id from (${turnsOf(null)}) as turns`,
].join('\nunion all\n');

/** Members are turned by each day of theirs; a person who came on any of the days is in the set of all of them. */
const together = (bits: string): string =>
  `case when measure = '${MEMBERS}' then bit_xor(${bits}) else bit_or(${bits}) end`;

/** The sets of months, put together from those of the days in a relation. */
export const monthsFrom = (days: string): string => `
  select * from (
    select dealer_id, measure, date_trunc('month', business_day)::date as month, dimension, chunk,
           ${together('persons')} as persons
      from ${days} group by 1, 2, 3, 4, 5) as sets
   where persons is distinct from ${NOBODY}`;

/** Relations that count every set again from the facts (rulebook ANA-11); who has no number makes a row without bits. */
export const PERSONS_COUNTED = `
  everybody as (
    select e.*, p.number
      from (${EVERYBODY}) as e left join person_number p using (dealer_id, person_id)
  ),
  day_persons_counted as materialized (
    select dealer_id, measure, business_day, dimension, ${chunkOf('number')} as chunk,
           ${together(bitOf('number'))} as persons
      from everybody group by 1, 2, 3, 4, 5),
  month_persons_counted as (${monthsFrom('day_persons_counted')})`;
