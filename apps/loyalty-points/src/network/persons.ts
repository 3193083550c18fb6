import type { Tx } from '@autoclub/persistence';
import { type CustomerKey, customerName } from './customer-key';

/** Which record stands for a person whose records were merged (rulebook CONV-8). */
export interface Persons {
  /** By {@link customerName}; a customer who was not merged stands for themselves and is left out. */
  survivors(customers: readonly CustomerKey[]): Promise<ReadonlyMap<string, string>>;
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
  };
}
