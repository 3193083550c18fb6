import { customersMerged, customersUnmerged } from '@autoclub/event-contracts';
import type { DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { takeTurn } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { MEMBERS, personSets } from '../application/person-sets';
import { KEPT_PERSONS, clearPersons } from './keep-who-came';
import { TURN, turnBits, turnsOfPersons } from './keep-members';
import type { Turn } from './keep-members';
import { numberPersons } from './person-bits';
import type { PersonOf } from './person-bits';
import { everybodyIn } from './persons-counted';

/**
 * When two records turn out to be one person, and when that is undone, the facts have followed already (rulebook
 * CONV-8, the reaction of every service): here the two are put into the sets that their facts put them into now.
 */
export const mergedPersons: readonly Subscription[] = [
  on(customersMerged, putAgain),
  on(customersUnmerged, putAgain),
];

type MergeEvent = DeliveredEvent<
  Pick<DataOf<typeof customersMerged>, 'dealerId' | 'customerId' | 'mergedCustomerId'>
>;

async function putAgain(events: readonly MergeEvent[], tx: Tx): Promise<void> {
  for (const { data } of events) {
    const { dealerId } = data;
    const persons = [data.customerId, data.mergedCustomerId].map((personId) => ({ dealerId, personId }));
    await takeTurn(tx, TURN);
    await numberPersons(tx, persons);
    await tx.query(ADD, idsOf(persons));
    const kept: Kept[] = await tx.query(KEPT, idsOf(persons));
    const others = kept.filter(({ measure }) => measure !== MEMBERS);
    if (others.length > 0) await clearPersons(tx, JSON.stringify(others));
    const turns = kept.filter(({ measure }) => measure === MEMBERS).map(turnOf);
    await turnBits(tx, [...turns, ...(await turnsOfPersons(tx, persons))]);
  }
}

const idsOf = (persons: readonly PersonOf[]) => [
  persons.map(({ dealerId }) => dealerId),
  persons.map(({ personId }) => personId),
];

const THESE = `these as materialized (
  select * from unnest($1::text[], $2::text[]) as t(dealer_id, person_id)
    join person_number p using (dealer_id, person_id))`;

const OF_THESE = 'f.dealer_id = ($1::text[])[1] and f.customer_id = any($2)';

const ADD = `
  with ${THESE},
  numbered as (
    select e.*, these.number
      from (${personSets.map((set) => everybodyIn(set, OF_THESE)).join(' union all ')}) as e
      join these using (dealer_id, person_id)),
  ${KEPT_PERSONS.join(',\n')}
  select from numbered`;

/** Everywhere that the two are, as rows that {@link clearPersons} takes. */
const KEPT = `
  with ${THESE}
  select d.dealer_id, d.measure, d.business_day, d.dimension, these.person_id
    from these join day_persons d on d.dealer_id = these.dealer_id and d.chunk = these.number / 1024
     and get_bit(d.persons, these.number % 1024) = 1`;

/** A row of {@link KEPT}, named as its columns. */
interface Kept {
  readonly dealer_id: string;
  readonly measure: string;
  readonly business_day: string;
  readonly dimension: string;
  readonly person_id: string;
}

function turnOf({ dealer_id: dealerId, person_id: personId, business_day: day }: Kept): Turn {
  return { dealerId, personId, day };
}
