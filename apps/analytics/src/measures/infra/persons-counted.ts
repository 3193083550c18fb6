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
  `select dealer_id, '${MEMBERS}', business_day, '', person_id from (${turnsOf('')}) as turns`,
].join('\nunion all\n');

/** By day a person is once in a set; of members, a person who became one and ceased to be one in a month is not in it. */
const putTogether = `
  case when measure = '${MEMBERS}' then bit_xor(${bitOf('number')}) else bit_or(${bitOf('number')}) end`;

function byGrain(grain: 'day' | 'month', day: string, dayOf: string): string {
  return `${grain}_persons_counted as (
    select * from (
      select dealer_id, measure, ${dayOf} as ${day}, dimension, ${chunkOf('number')} as chunk, ${putTogether} as persons
        from everybody group by 1, 2, 3, 4, 5) as sets
     where persons is distinct from ${NOBODY})`;
}

/** Relations that count every set again from the facts (rulebook ANA-11); who has no number makes a row without bits. */
export const PERSONS_COUNTED = `
  everybody as (
    select e.*, p.number
      from (${EVERYBODY}) as e left join person_number p using (dealer_id, person_id)
  ),
  ${byGrain('day', 'business_day', 'business_day')},
  ${byGrain('month', 'month', `date_trunc('month', business_day)::date`)}`;
