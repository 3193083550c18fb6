import type { Tx } from '@autoclub/persistence';
import { takeTurn } from '@autoclub/persistence';
import type { AnyFact } from '../../facts';
import { MEMBERS } from '../application/person-sets';
import { dropEmptySets } from './keep-who-came';
import { bitOf, chunkOf, NOBODY, numberPersons } from './person-bits';

/*
 * Who is a member on a day follows from every fact about tiers that a person has, in their order of time; a fact that
 * comes late may change any day. So the days on which a person becomes a member or ceases to be one are found before
 * and after the facts are written, and the bits of the days that differ are turned.
 */

/** One change of memberships waits for another: what was found before must still be so afterwards. */
export const TURN = 'members in force';

/** The persons whose memberships a batch is about, by the facts themselves and by those that are kept already. */
const CONCERNED = `
  select distinct t.dealer_id, t.customer_id
    from tier_fact t join unnest($1::text[], $2::text[]) as f(dealer_id, membership_id)
      on f.dealer_id = t.dealer_id and f.membership_id = t.membership_id
  union
  select f.dealer_id, coalesce(m.survivor_id, f.customer_id)
    from unnest($1::text[], $3::text[]) as f(dealer_id, customer_id)
    left join customer_merge m on m.dealer_id = f.dealer_id and m.merged_id = f.customer_id and not m.is_undone`;

/**
 * The days on which the persons of the relation `concerned` become members or cease to be: of each membership the fact
 * that was the last to take effect holds until the next one does, and no longer than its validity.
 */
export function turnsOf(
  concerned: string | null,
  others = `select dealer_id, membership_id from tier_fact`,
): string {
  const isConcerned = concerned === null ? 'true' : `(dealer_id, customer_id) in (${concerned})`;
  return `
    select dealer_id, customer_id as person_id, unnest(array[lower(span), upper(span)]) as business_day
      from (select dealer_id, customer_id, unnest(range_agg(daterange(changed_on, least(valid_to, next_on)))) as span
              from (select t.*, lead(changed_on) over (partition by dealer_id, membership_id
                                                       order by changed_on, sequence) as next_on
                      from tier_fact t where (dealer_id, membership_id) in (${others})) as facts
             where changed_on < least(valid_to, next_on) and ${isConcerned}
             group by 1, 2) as spans`;
}

const ASKED = `asked as materialized (
  select * from unnest($1::text[], $2::text[]) as a(dealer_id, customer_id))`;

const TURNS = `
  with ${ASKED}
  select dealer_id as "dealerId", person_id as "personId", business_day as day
    from (${turnsOf(
      'select dealer_id, customer_id from asked',
      `select t.dealer_id, t.membership_id from tier_fact t join asked using (dealer_id, customer_id)`,
    )}) as turns`;

function turned(table: string, day: string, dayOf: string): string {
  return `${table}_turned as (
    insert into ${table} as kept (dealer_id, measure, ${day}, dimension, chunk, persons)
    select dealer_id, '${MEMBERS}', ${dayOf}, '', ${chunkOf('number')}, bit_xor(${bitOf('number')})
      from numbered group by 1, 3, 5 having bit_xor(${bitOf('number')}) <> ${NOBODY} order by 1, 3, 5
    on conflict (dealer_id, measure, ${day}, dimension, chunk) do update
       set persons = kept.persons # excluded.persons)`;
}

const TURN_BITS = `
  with numbered as materialized (
    select t.dealer_id, t.business_day, p.number
      from unnest($1::text[], $2::text[], $3::date[]) as t(dealer_id, person_id, business_day)
      join person_number p using (dealer_id, person_id)
     group by 1, 2, 3 having count(*) % 2 = 1),
  ${turned('day_persons', 'business_day', 'business_day')},
  ${turned('month_persons', 'month', `date_trunc('month', business_day)::date`)}
  select count(*) from numbered`;

/** A day on which a person becomes a member or ceases to be one. */
export interface Turn {
  readonly dealerId: string;
  readonly personId: string;
  readonly day: string;
}

/** Keeps facts about tiers, and turns the bits of the days that change by them. */
export async function keepMembers(
  tx: Tx,
  facts: readonly AnyFact[],
  write: () => Promise<void>,
): Promise<void> {
  await takeTurn(tx, TURN);
  const of = (property: string) => facts.map((fact) => fact[property]);
  const concerned: { dealer_id: string; customer_id: string }[] = await tx.query(CONCERNED, [
    of('dealerId'),
    of('membershipId'),
    of('customerId'),
  ]);
  const persons = concerned.map((one) => ({ dealerId: one.dealer_id, personId: one.customer_id }));
  await numberPersons(tx, persons);
  const before = await turnsOfPersons(tx, persons);
  await write();
  await turnBits(tx, [...before, ...(await turnsOfPersons(tx, persons))]);
}

/** The turns of some persons by the facts as they are now. */
export function turnsOfPersons(
  tx: Tx,
  persons: readonly { readonly dealerId: string; readonly personId: string }[],
): Promise<Turn[]> {
  return tx.query(TURNS, [persons.map(({ dealerId }) => dealerId), persons.map(({ personId }) => personId)]);
}

/** Turns the bits of those turns that stand there an odd number of times. */
export async function turnBits(tx: Tx, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return;
  const of = (property: keyof Turn) => turns.map((turn) => turn[property]);
  await tx.query(TURN_BITS, [of('dealerId'), of('personId'), of('day')]);
  await dropEmptySets(
    tx,
    turns.map(({ dealerId }) => dealerId),
  );
}
