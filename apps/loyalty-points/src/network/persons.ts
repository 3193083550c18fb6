import { DEALER_SYSTEM } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { type CustomerKey, customerName } from './customer-key';

/** Which record stands for a person whose records were merged (rulebook CONV-8). */
export interface Persons {
  /** By {@link customerName}; a customer who was not merged stands for themselves and is left out. */
  survivors(customers: readonly CustomerKey[]): Promise<ReadonlyMap<string, string>>;
  /** The record that stands for each of a dealer's customers, by the number in the dealer's system (rulebook SVC-22). */
  byNumbers(dealerId: string, numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function personsIn(tx: Tx): Persons {
  return {
    async survivors(customers) {
      const rows: (CustomerKey & { readonly survivorId: string })[] = await tx.query(
        `select m.dealer_id as "dealerId", m.merged_id as "customerId", m.survivor_id as "survivorId"
           from (select distinct k->>0 as dealer_id, k->>1 as id from json_array_elements($1::json) k) key
           join customer_merge m on m.dealer_id = key.dealer_id and m.merged_id = key.id and not m.is_undone`,
        [JSON.stringify(customers.map(({ dealerId, customerId }) => [dealerId, customerId]))],
      );
      return new Map(rows.map((row) => [customerName(row), row.survivorId]));
    },
    async byNumbers(dealerId, numbers) {
      const rows: { number: string; id: string }[] = await tx.query(BY_NUMBERS, [
        dealerId,
        DEALER_SYSTEM,
        [...new Set(numbers)],
      ]);
      return new Map(rows.map(({ number, id }) => [number, id]));
    },
  };
}

const BY_NUMBERS = `
  select k.number, survivor_of($1, c.customer_id) as id
    from unnest($3::text[]) as k(number)
   cross join lateral (
     select customer_id from customer
      where dealer_id = $1 and external_system = $2 and external_number = k.number limit 1) as c`;
