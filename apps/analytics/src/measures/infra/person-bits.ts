import type { Tx } from '@autoclub/persistence';

/*
 * Sets of persons as rows of bits. Each person of a dealer has a number; a row holds the bits of 1 024 of them. Such
 * rows are put together and cut by the database within microseconds, which persons by their ids are not.
 */

/** The set without anybody. */
export const NOBODY = `B'0'::bit(1024)`;

/** The bit of a number within its row. */
export const bitOf = (number: string): string => `set_bit(${NOBODY}, ${number} % 1024, 1)`;

/** The row of a number. */
export const chunkOf = (number: string): string => `${number} / 1024`;

/**
 * Gives numbers to the persons of `$1` (dealers) and `$2` (records) that have none: the next ones of their dealer,
 * whose row is locked meanwhile. A record that was merged stands for its survivor.
 */
const NUMBER = `
  with asked as (
    select distinct a.dealer_id, coalesce(m.survivor_id, a.person_id) as person_id
      from unnest($1::text[], $2::text[]) as a(dealer_id, person_id)
      left join customer_merge m on m.dealer_id = a.dealer_id and m.merged_id = a.person_id and not m.is_undone),
  fresh as (
    select dealer_id, person_id, row_number() over (partition by dealer_id order by person_id)::int as at
      from asked
     where not exists (
       select from person_number p where p.dealer_id = asked.dealer_id and p.person_id = asked.person_id)),
  counted as (
    insert into person_count as kept (dealer_id, persons)
    select dealer_id, count(*) from fresh group by 1 order by 1
    on conflict (dealer_id) do update set persons = kept.persons + excluded.persons
    returning new.dealer_id, new.persons)
  insert into person_number (dealer_id, person_id, number)
  select fresh.dealer_id, fresh.person_id, counted.persons - fresh.at
    from fresh join counted using (dealer_id)
   order by 1, 2
  on conflict do nothing`;

/** A record of a person at a dealer. */
export interface PersonOf {
  readonly dealerId: string;
  readonly personId: string;
}

/** Sees to it that the persons have numbers; the next statement finds them. */
export async function numberPersons(tx: Tx, persons: readonly PersonOf[]): Promise<void> {
  if (persons.length === 0) return;
  await tx.query(NUMBER, [persons.map(({ dealerId }) => dealerId), persons.map(({ personId }) => personId)]);
}
