import type { DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import type { personErased, vehicleRegistered } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import { takeTurn } from '@autoclub/persistence';

type Erased = DeliveredEvent<DataOf<typeof personErased>>;
type Registered = DeliveredEvent<DataOf<typeof vehicleRegistered>>;

/** Habit cards, cars and erasures take turns, since they travel on different topics and either may come first. */
const TURN = 'habit cards of erased persons';

const REMEMBER = `
  insert into erased_customer (dealer_id, customer_id)
  select gone."dealerId", gone."customerId" from json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
   order by 1, 2 on conflict do nothing`;

const FORGET = `
  delete from habit_card_fact as card using erased_customer as gone
   where card.dealer_id = gone.dealer_id and (card.customer_id = gone.customer_id or card.came_under = gone.customer_id)
     and card.dealer_id = any($1)`;

const FORGET_CARS = `
  update vehicle as car set car_key = null from erased_customer as gone
   where car.dealer_id = gone.dealer_id and (car.customer_id = gone.customer_id or car.came_under = gone.customer_id)
     and car.dealer_id = any($1) and car.car_key is not null`;

/**
 * The habits of a person go with the person, and what tells their car at other dealers (rulebook MEM-17); all other
 * facts are days and amounts, and stay.
 */
export async function forgetPersons(events: readonly Erased[], tx: Tx): Promise<void> {
  const persons = events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId }));
  const dealerIds = persons.map(({ dealerId }) => dealerId);
  await takeTurn(tx, TURN);
  await tx.query(REMEMBER, [JSON.stringify(persons)]);
  await tx.query(FORGET, [dealerIds]);
  await tx.query(FORGET_CARS, [dealerIds]);
}

/** Drops the keys of cars whose persons had been erased before, after a batch of vehicles. */
export async function forgetLateCars(events: readonly Registered[], tx: Tx): Promise<void> {
  await takeTurn(tx, TURN);
  await tx.query(FORGET_CARS, [events.map(({ data: { dealerId } }) => dealerId)]);
}

/** Drops what was kept of persons who had been erased before, after a batch of habit cards. */
export async function forgetLateHabits(tx: Tx, dealerIds: readonly string[]): Promise<void> {
  await takeTurn(tx, TURN);
  await tx.query(FORGET, [dealerIds]);
}
